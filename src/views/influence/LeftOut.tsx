import { useActions } from '../../state/hooks.ts';
import type { StepRange } from '../../state/range.ts';
import '../shared/panelButton.css';
import { useFullText } from '../useText.ts';
import { stepsWithin } from './stepsWithin.ts';

interface LeftOutProps {
  /** The steps that are looked at closely; null for all of them. */
  readonly range: StepRange | null;
  /** Those at which there are words that can have influence. */
  readonly steps: readonly number[];
}

/** That only some words are shown, and the way back to all. */
export function LeftOut({ range, steps }: LeftOutProps) {
  const text = useFullText();
  const { lookClosely } = useActions();
  const count = steps.length - stepsWithin(range, steps).length;
  if (range === null || count === 0) return null;
  const { from, to } = range;
  const shown = text.of('zoom', from === to ? 'step' : 'range', { from, to });
  return (
    <p className="influence-note influence-leftOut">
      <span>{text('influence.leftOut', { steps: shown, count })}</span>
      <button type="button" className="panel-button is-framed" onClick={() => lookClosely(null)}>
        {text('map.whole')}
      </button>
    </p>
  );
}
