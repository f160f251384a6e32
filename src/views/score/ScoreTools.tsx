import { LINE_ORDERS } from '../../state/choices.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import type { StepRange } from '../../state/range.ts';
import { viewOf, type ZoomView } from '../../state/zoom.ts';
import { choicesFor, viewsWith } from '../../state/zoomViews.ts';
import { SegmentedSwitch, type SwitchOption } from '../controls/SegmentedSwitch.tsx';
import { useColumns } from '../shared/timelineColumns.ts';
import type { FullText } from '../../i18n/index.ts';
import { useFullText } from '../useText.ts';
import './scoreTools.css';

export interface ScoreToolsProps {
  readonly range: StepRange | null;
}

/** How near the score is seen, and in which order its lines stand. */
export function ScoreTools({ range }: ScoreToolsProps) {
  const text = useFullText();
  const view = viewOf(useChoice('zoom'), range);
  const order = useChoice('lines');
  const { choose } = useActions();
  const columns = useColumns();
  // From farther away there is more to see only where the whole text does not fit.
  const hasOverview = view === 'overview' || (view === 'all' && columns.overflows);
  const shown = viewsWith(range).filter((each) => each !== 'overview' || hasOverview);
  return (
    <>
      <span className="score-toolLabel" aria-hidden="true">
        {text('lines.short')}
      </span>
      <select
        className="score-order"
        aria-label={text('lines.label')}
        value={order}
        onChange={({ target }) => {
          const chosen = LINE_ORDERS.find((each) => each === target.value);
          if (chosen !== undefined) choose({ lines: chosen });
        }}
      >
        {LINE_ORDERS.map((each) => (
          <option key={each} value={each}>
            {text.of('lines', each)}
          </option>
        ))}
      </select>
      <span className="score-toolLabel" aria-hidden="true">
        {text('zoom.short')}
      </span>
      <SegmentedSwitch
        label={text('zoom.label')}
        options={shown.map((value) => {
          if (value === 'range') return rangeOption(range, text);
          const label = text.of('zoom', value);
          return { value, label, spoken: text.of('zoom.spoken', value) };
        })}
        value={view}
        onChoose={(chosen) => choose(choicesFor(chosen))}
      />
    </>
  );
}

/** The way back to the steps that are looked at closely; it says which they are. */
function rangeOption(range: StepRange | null, text: FullText): SwitchOption<ZoomView> {
  const { from, to } = range ?? { from: 0, to: 0 };
  const key = from === to ? 'step' : 'range';
  return {
    value: 'range',
    label: text.of('zoom', key, { from, to }),
    spoken: text.of('zoom.spoken', key, { from, to }),
  };
}
