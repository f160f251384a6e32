import type { Columns } from '../../draw/columns.ts';
import { roomFor } from '../../draw/room.ts';
import type { FullText } from '../../i18n/index.ts';
import type { StepRange } from '../../state/range.ts';
import { isNear, type Zoom, type ZoomView } from '../../state/zoom.ts';
import { viewsWith } from '../../state/zoomViews.ts';
import type { SwitchOption } from '../controls/SegmentedSwitch.tsx';
import { cellsFit } from '../shared/cellsFit.ts';
import { columnViews } from '../shared/timelineColumns.ts';

type NearZoom = Exclude<Zoom, 'overview' | 'all'>;

const isNearView = (view: ZoomView): view is NearZoom => view !== 'range' && isNear(view);

/** The view as it is offered: on a phone three cells are one. */
export function offeredView(view: ZoomView, columns: Columns): ZoomView {
  return view === '3' && !cellsFit(columns) ? '1' : view;
}

/** What can be seen at once; nearer levels by the number of steps for which there is room. */
export function zoomOptions(
  view: ZoomView,
  range: StepRange | null,
  columns: Columns,
  text: FullText,
): readonly SwitchOption<ZoomView>[] {
  // From farther away there is more to see only where the whole text does not fit.
  const hasOverview = view === 'overview' || (view === 'all' && columns.overflows);
  const isOffered = (each: ZoomView): boolean =>
    each === 'overview' ? hasOverview : offeredView(each, columns) === each;
  return viewsWith(range)
    .filter(isOffered)
    .map((value) => {
      if (isNearView(value)) {
        const count = roomFor(columns, columnViews[value]);
        return { value, label: String(count), spoken: text.of('zoom.spoken', value, { count }) };
      }
      const key = value === 'range' && range?.from === range?.to ? 'step' : value;
      return {
        value,
        label: text.of('zoom', key, { ...range }),
        spoken: text.of('zoom.spoken', key, { ...range }),
      };
    });
}
