import { memo, useMemo } from 'react';
import { leftOf, type MapColumns } from '../../draw/map/layout.ts';
import { wordLabels } from '../../draw/map/wordLabels.ts';
import { usePointed } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { wordAt } from './words.ts';
import { wordWidthsEm } from '../sentence/wordWidths.ts';
import { useFullText } from '../useText.ts';
import './stepWords.css';

const FONT_SIZE_PX = 12;

interface StepWordsProps {
  /** Every step's word as it is shown. */
  readonly words: readonly string[];
  readonly columns: MapColumns;
  readonly step: number;
  readonly pin: number | null;
  /** A word to be lit, or none, in place of that of the step that is pointed at. */
  readonly lit?: number | null | undefined;
  /** Whether they stand under the picture rather than over it. */
  readonly isBelow?: boolean;
}

/** The words of the scene by step; the same array for the same sentence and language. */
export function useWords(scene: Scene): readonly string[] {
  const text = useFullText();
  const { chips, scenario, network } = scene;
  const { steps } = network.trace;
  return useMemo(
    () => Array.from({ length: steps }, (_, step) => wordAt({ chips, scenario }, step, text)),
    [chips, scenario, steps, text],
  );
}

/** The words of the columns, as many as there is room for; the current one always. */
export const StepWords = memo(function StepWords(props: StepWordsProps) {
  const { words, columns, step, pin, isBelow = false } = props;
  const pointed = usePointed('step') ?? null;
  const lit = props.lit === undefined ? pointed : props.lit;
  // Measuring makes the browser lay out the page, so it waits for other columns, not for other objects.
  const { from, to, columnWidthPx } = columns;
  const labels = useMemo(() => {
    const widest = Math.max(...wordWidthsEm(words.slice(from, to + 1)));
    return wordLabels({ from, to, columnWidthPx }, widest * FONT_SIZE_PX);
  }, [words, from, to, columnWidthPx]);
  const isShown = (each: number | null): each is number =>
    each !== null && each >= from && each <= to;
  const always = [step, pin, lit].filter(isShown);
  const room = Math.ceil(15 / columnWidthPx);
  const others = labels.steps.filter((each) =>
    always.every((one) => each === one || !labels.isSlanted || Math.abs(each - one) >= room),
  );
  return (
    <div
      className={`step-words${labels.isSlanted ? ' is-slanted' : ''}${isBelow ? ' is-below' : ''}`}
      style={{ inlineSize: columns.widthPx }}
      aria-hidden="true"
    >
      {[...new Set([...others, ...always])].map((each) => (
        <span
          key={each}
          className={`step-word${each === step ? ' is-current' : ''}${each === pin ? ' is-pinned' : ''}${each === lit ? ' is-lit' : ''}`}
          style={{ insetInlineStart: leftOf(columns, each) + columns.columnWidthPx / 2 }}
        >
          {words[each]}
        </span>
      ))}
    </div>
  );
});
