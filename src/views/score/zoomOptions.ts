import { seenSideBySide, type Columns } from '../../draw/columns.ts';
import type { FullText } from '../../i18n/index.ts';
import type { StepRange } from '../../state/range.ts';
import { isNear, type Zoom, type ZoomView } from '../../state/zoom.ts';
import { viewsWith } from '../../state/zoomViews.ts';
import type { SwitchOption } from '../controls/SegmentedSwitch.tsx';
import { columnViews } from '../shared/timelineColumns.ts';

type NearZoom = Exclude<Zoom, 'overview' | 'all'>;

const isNearView = (view: ZoomView): view is NearZoom => view !== 'range' && isNear(view);

/**
 * What can be seen at once, by the number of steps for which there is room: on a phone three cells do
 * not fit side by side, and no level says so.
 */
export function zoomOptions(
  view: ZoomView,
  range: StepRange | null,
  columns: Columns,
  text: FullText,
): readonly SwitchOption<ZoomView>[] {
  // From farther away there is more to see only where the whole text does not fit.
  const hasOverview = view === 'overview' || (view === 'all' && columns.overflows);
  const countOf = (each: NearZoom): number => seenSideBySide(columns, columnViews[each]);
  const views = viewsWith(range);
  // Of two that show as many steps the nearer one is offered, unless the other is chosen.
  const isOffered = (each: ZoomView): boolean => {
    if (each === 'overview') return hasOverview;
    if (each === view || !isNearView(each)) return true;
    const alike = views.filter((one) => isNearView(one) && countOf(one) === countOf(each));
    return !alike.includes(view) && alike.at(-1) === each;
  };
  return views.filter(isOffered).map((value) => {
    if (isNearView(value)) {
      const count = countOf(value);
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
