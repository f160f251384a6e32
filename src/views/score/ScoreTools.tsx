import { LINE_ORDERS } from '../../state/choices.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import type { StepRange } from '../../state/range.ts';
import { viewOf } from '../../state/zoom.ts';
import { choicesFor } from '../../state/zoomViews.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useColumns } from '../shared/timelineColumns.ts';
import { useFullText } from '../useText.ts';
import { offeredView, zoomOptions } from './zoomOptions.ts';
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
        options={zoomOptions(view, range, columns, text)}
        value={offeredView(view, columns)}
        onChoose={(chosen) => choose(choicesFor(chosen))}
      />
    </>
  );
}
