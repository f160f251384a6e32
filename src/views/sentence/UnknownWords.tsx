import type { UnknownWord } from '../../state/sentence.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import '../shared/framedButton.css';

interface UnknownWordsProps {
  readonly unknown: readonly UnknownWord[];
  readonly scenario: Scene['scenario'];
  /** Called with the unknown word and the known one that is to stand in for it. */
  readonly onReplace: (word: string, known: string) => void;
}

/** Names the words that the network does not know, and offers those most like them. */
export function UnknownWords({ unknown, scenario, onReplace }: UnknownWordsProps) {
  const text = useFullText();
  return (
    <div className="unknown-words" role="alert">
      {unknown.map(({ word, nearest }) => (
        <p key={word} className="unknown-word">
          <span>{text('sentence.unknown', { word })}</span>
          {nearest.map((known) => (
            <button
              key={known}
              type="button"
              className="framed-button"
              lang={scenario.language}
              onClick={() => onReplace(word, known)}
            >
              {scenario.display(known)}
            </button>
          ))}
        </p>
      ))}
    </div>
  );
}
