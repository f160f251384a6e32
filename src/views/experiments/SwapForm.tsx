import { useId, useState } from 'react';
import { checkWord } from '../../state/experiments/checkDraft.ts';
import { putRow } from '../../state/experiments/desk.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { UnknownWords } from '../sentence/UnknownWords.tsx';
import { wordsToWrite } from '../../state/wordsToWrite.ts';
import { useFullText } from '../useText.ts';
import './forms.css';
import '../shared/panelField.css';
import '../shared/framedButton.css';

interface SwapFormProps {
  readonly scene: Scene;
  readonly words: readonly string[];
}

/** Has another word read at the current step; the text stays as it is. */
export function SwapForm({ scene, words }: SwapFormProps) {
  const text = useFullText();
  const actions = useExperimentActions();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<ReturnType<typeof checkWord>>();
  const knownId = useId();
  const { scenario, step } = scene;
  const swap = (word: string): void => {
    const checked = checkWord(scene, word);
    setRefused(checked.ok ? undefined : checked);
    if (!checked.ok) return;
    putRow(actions, { kind: 'swapWord', step, word: checked.text }, undefined);
    setTyped('');
  };
  return (
    <form
      className="lab-group lab-form"
      onSubmit={(event) => {
        event.preventDefault();
        swap(typed);
      }}
    >
      <h3>{text('lab.swap')}</h3>
      <label>
        {text('lab.swapField', { word: words[step] ?? '' })}
        <input
          className="panel-control"
          list={knownId}
          value={typed}
          lang={scenario.language}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={refused !== undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setRefused(undefined);
          }}
        />
      </label>
      <datalist id={knownId}>
        {wordsToWrite(scenario).map((word) => (
          <option key={word} value={scenario.display(word)} />
        ))}
      </datalist>
      <button type="submit" className="framed-button">
        {text('lab.doSwap')}
      </button>
      {refused && !refused.ok && (
        <>
          {'unknown' in refused ? (
            <UnknownWords
              unknown={refused.unknown}
              scenario={scenario}
              onReplace={(_, known) => swap(scenario.display(known))}
            />
          ) : (
            <p className="lab-problem" role="alert">
              {text(refused.problem === 'notOneWord' ? 'lab.oneWord' : 'sentence.empty')}
            </p>
          )}
        </>
      )}
    </form>
  );
}
