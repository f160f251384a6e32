import { useState } from 'react';
import type { Scene } from '../../state/scene.ts';
import { blankAndWords } from '../../state/wordsToWrite.ts';
import { useFullText } from '../useText.ts';
import './KnownWords.css';
import '../shared/framedButton.css';

interface KnownWordsProps {
  readonly scenario: Scene['scenario'];
  /** Called with a word as it is written. */
  readonly onChoose: (word: string) => void;
}

/** All that a text of one's own can be made of, a press each. */
export function KnownWords({ scenario, onChoose }: KnownWordsProps) {
  const text = useFullText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="known-words" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('sentence.known')}</summary>
      {isOpen && (
        <div className="known-wordsList" role="group" aria-label={text('sentence.known')}>
          {blankAndWords(scenario).map((word) => (
            <button
              key={word}
              type="button"
              className="framed-button"
              lang={scenario.language}
              onClick={() => onChoose(word)}
            >
              {word}
            </button>
          ))}
        </div>
      )}
    </details>
  );
}
