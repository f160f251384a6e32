import { memo, type ReactNode } from 'react';
import { useActions } from '../../state/hooks.ts';
import { usePointing } from '../shared/usePointing.ts';
import { useFullText } from '../useText.ts';
import { FactBar, SignedFactBar } from './FactBar.tsx';

interface Fact {
  readonly step: number;
  readonly says: string;
  /** How long its bar is, beside the others. */
  readonly size: number;
  /** For what has a sign: then its bar goes to the left or to the right. */
  readonly isNegative?: boolean;
  /** Ink where it is no gate's doing. */
  readonly hue: 'input' | 'forget' | 'ink';
}

interface FactListProps {
  readonly title: ReactNode;
  /** What is said where there are none. */
  readonly none: string;
  readonly words: readonly string[];
  /** What is to be added. */
  readonly note?: string | undefined;
  readonly children: readonly Fact[];
}

const MOST_SHOWN = 8;

/** Words with what happens at them, each leading there; the most important ones. */
export const FactList = memo(function FactList(props: FactListProps) {
  const { title, none, words, note, children } = props;
  const text = useFullText();
  const largest = Math.max(...children.map(({ size }) => size));
  const more = children.length - MOST_SHOWN;
  return (
    <div className="unit-fact">
      <h3>{title}</h3>
      {children.length === 0 && <p>{none}</p>}
      <ol>
        {children.slice(0, MOST_SHOWN).map((fact) => (
          <FactItem
            key={`${fact.step}${fact.hue}`}
            {...fact}
            word={words[fact.step] ?? ''}
            largest={largest}
          />
        ))}
      </ol>
      {more > 0 && <p>{text('unit.more', { count: more })}</p>}
      {note !== undefined && <p>{note}</p>}
    </div>
  );
});

interface FactItemProps extends Fact {
  readonly word: string;
  /** The size whose bar is the longest. */
  readonly largest: number;
}

function FactItem({ step, says, size, isNegative, hue, word, largest }: FactItemProps) {
  const { goToStep } = useActions();
  return (
    <li>
      <button
        type="button"
        className={`hue-${hue}`}
        onClick={() => goToStep(step)}
        {...usePointing({ step })}
      >
        <span className="unit-factWord">
          {word} <small>{step}</small>
        </span>
        {isNegative === undefined ? (
          <FactBar part={size / largest} />
        ) : (
          <SignedFactBar part={(isNegative ? -size : size) / largest} />
        )}
        <span className="unit-factSays">{says}</span>
      </button>
    </li>
  );
}
