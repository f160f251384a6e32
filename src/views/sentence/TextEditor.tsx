import type { Scene } from '../../state/scene.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { wordsKnown } from '../../state/sentence.ts';
import { useFullText } from '../useText.ts';
import { TextForm } from './TextForm.tsx';
import './TextEditor.css';

export interface TextEditorProps {
  readonly scenario: Scene['scenario'];
  /** Whether what stands behind a blank is read too. */
  readonly bidirectional: boolean;
  readonly onClose: () => void;
}

/** The text of the page. */
export function TextEditor({ scenario, bidirectional, onClose }: TextEditorProps) {
  const text = useFullText();
  const { setText } = useActions();
  const hint = text(bidirectional ? 'sentence.hintBothWays' : 'sentence.hint', {
    count: wordsKnown(scenario),
  });
  return (
    <TextForm
      className="text-editor"
      scenario={scenario}
      label={text('sentence.field')}
      typed={useChoice('text')}
      rows={3}
      hint={hint}
      apply={setText}
      onClose={onClose}
      more={(write) => (
        <button
          type="button"
          className="quiet-button text-reset"
          onClick={() => write(scenario.openingText)}
        >
          {text('sentence.opening')}
        </button>
      )}
    />
  );
}
