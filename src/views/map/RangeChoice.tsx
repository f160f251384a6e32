import { memo, useRef } from 'react';
import { useActions } from '../../state/hooks.ts';
import { rangeBetween, type StepRange } from '../../state/range.ts';
import { actInPlace } from '../shared/keepInPlace.ts';
import '../shared/panelButton.css';
import { StepSelect } from '../shared/StepSelect.tsx';
import { useFullText } from '../useText.ts';

interface RangeChoiceProps {
  readonly range: StepRange | null;
  readonly words: readonly string[];
}

/** The first and the last step that are shown, for who cannot drag, and the way back to all. */
export const RangeChoice = memo(function RangeChoice({ range, words }: RangeChoiceProps) {
  const text = useFullText();
  const { lookClosely } = useActions();
  const last = words.length - 1;
  const { from, to } = range ?? { from: 0, to: last };
  const group = useRef<HTMLDivElement>(null);
  const look = (at: StepRange | null): void => actInPlace(group.current, () => lookClosely(at));
  const select = (one: number, other: number): void => look(rangeBetween(one, other, last));
  return (
    <div ref={group} className="map-range" role="group" aria-label={text('map.range')}>
      <StepSelect
        label={text('map.from')}
        step={from}
        words={words}
        onChoose={(step) => select(step, Math.max(step, to))}
      />
      <StepSelect
        label={text('map.to')}
        step={to}
        words={words}
        onChoose={(step) => select(Math.min(step, from), step)}
      />
      <button
        type="button"
        className="panel-button is-framed"
        aria-disabled={range === null || undefined}
        onClick={() => look(null)}
      >
        {text('map.whole')}
      </button>
    </div>
  );
});
