import { useRef, useState } from 'react';
import type { Scene } from '../../state/scene.ts';
import { useActions, useChoice, useSession } from '../../state/hooks.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { Icon } from '../controls/icons.tsx';
import { onDemand } from '../shared/onDemand.tsx';
import { useText } from '../useText.ts';
import type { TextEditorProps } from './TextEditor.tsx';
import './SentenceTools.css';

const TextEditor = onDemand<TextEditorProps>(
  async () => (await import('./TextEditor.tsx')).TextEditor,
);

const ExperimentNotice = onDemand<SentenceToolsProps>(
  async () => (await import('../experiments/index.ts')).ExperimentNotice,
);

interface SentenceToolsProps {
  readonly scene: Scene;
}

/** The line above the words: what the lines under them mean, and the ways to change the text. */
export function SentenceTools({ scene }: SentenceToolsProps) {
  const text = useText();
  const { undo, redo } = useActions();
  const canUndo = useSession('past').length > 0;
  const canRedo = useSession('future').length > 0;
  const hasExperiments = useChoice('experiments').length > 0;
  const isUntouched = useChoice('step') === null;
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);

  return (
    <div className="sentence-tools">
      <h2>{text('sentence.title')}</h2>
      <InfluenceLegend scene={scene} />
      {isUntouched && !hasExperiments && <p className="sentence-intro">{text('sentence.intro')}</p>}
      {hasExperiments && <ExperimentNotice scene={scene} />}
      <div className="sentence-buttons">
        <IconButton
          icon="undo"
          label={text('sentence.undo')}
          unavailable={!canUndo}
          onClick={undo}
        />
        <IconButton
          icon="redo"
          label={text('sentence.redo')}
          unavailable={!canRedo}
          onClick={redo}
        />
        <button
          ref={editButton}
          type="button"
          className="quiet-button"
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          <Icon name="edit" />
          {text('sentence.edit')}
        </button>
      </div>
      {editing && (
        <TextEditor
          scenario={scene.scenario}
          bidirectional={scene.network.model.architecture.bidirectional}
          onClose={() => {
            setEditing(false);
            editButton.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function InfluenceLegend({ scene }: SentenceToolsProps) {
  const text = useText();
  if (scene.answerWord === undefined) return <p className="sentence-legend" />;
  return (
    <p className="sentence-legend">
      <span className="influence-key" aria-hidden="true" />
      {text(scene.before ? 'sentence.legendAlone' : 'sentence.legend', {
        answer: scene.scenario.display(scene.answerWord),
      })}
    </p>
  );
}
