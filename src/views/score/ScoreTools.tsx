import { LINE_ORDERS } from '../../state/choices.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { ZOOMS } from '../../state/zoom.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useColumns } from '../shared/timelineColumns.ts';
import { useFullText } from '../useText.ts';
import './scoreTools.css';

/** How near the score is seen, and in which order its lines stand. */
export function ScoreTools() {
  const text = useFullText();
  const zoom = useChoice('zoom');
  const order = useChoice('lines');
  const { choose } = useActions();
  const columns = useColumns();
  // From farther away there is more to see only where the whole text does not fit.
  const hasOverview = zoom === 'overview' || (zoom === 'all' && columns.overflows);
  const shown = ZOOMS.filter((each) => each !== 'overview' || hasOverview);
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
        options={shown.map((value) => ({
          value,
          label: text.of('zoom', value),
          spoken: text.of('zoom.spoken', value),
        }))}
        value={zoom}
        onChoose={(chosen) => choose({ zoom: chosen })}
      />
    </>
  );
}
