import type { Chip, Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import { useGloss } from './useGloss.ts';
import '../shared/framedButton.css';

interface KindOptionsProps {
  readonly chip: Chip;
  readonly scenario: Scene['scenario'];
  readonly onChoose: (word: string) => void;
}

/** The other words of a word's kind; nothing for a word of the frame. */
export function KindOptions({ chip, scenario, onChoose }: KindOptionsProps) {
  const text = useFullText();
  const gloss = useGloss(text.language);
  const others = chip.kind.filter((word) => word !== chip.word);
  if (others.length === 0) return null;
  return (
    <ul className="word-options" aria-label={text('sentence.sameKind')}>
      {others.map((word) => (
        <li key={word}>
          <button type="button" className="framed-button" onClick={() => onChoose(word)}>
            <span lang={scenario.language}>{scenario.display(word)}</span>
            {gloss[word] !== undefined && <small className="word-gloss">{gloss[word]}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
