import { useId, useState } from 'react';
import type { Scene } from '../../state/scene.ts';
import { wordsToWrite } from '../../state/wordsToWrite.ts';
import { useFullText } from '../useText.ts';

interface WordFieldProps {
  readonly scenario: Scene['scenario'];
  readonly onSubmit: (typed: string) => void;
  readonly onClose: () => void;
}

/** A field for any word, with all that the network knows as suggestions. */
export function WordField({ scenario, onSubmit, onClose }: WordFieldProps) {
  const text = useFullText();
  const [typed, setTyped] = useState('');
  const fieldId = useId();
  const knownId = useId();
  return (
    <form
      className="word-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onSubmit(typed);
      }}
    >
      <label htmlFor={fieldId}>{text('sentence.anyWord')}</label>
      <input
        id={fieldId}
        list={knownId}
        value={typed}
        lang={scenario.language}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id={knownId}>
        {wordsToWrite(scenario).map((word) => (
          <option key={word} value={scenario.display(word)} />
        ))}
      </datalist>
      <button type="submit" className="quiet-button is-strong">
        {text('sentence.replace')}
      </button>
      <button type="button" className="quiet-button" onClick={onClose}>
        {text('sentence.cancel')}
      </button>
    </form>
  );
}
