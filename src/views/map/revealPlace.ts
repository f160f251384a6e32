import { leftOf, rowBox, type MapLayout, type MapPlace } from '../../draw/map/layout.ts';
import { scrolledTo } from '../shared/revealStretch.ts';

/** What of the scroller stays in view above and to the left of the picture. */
function stickyOf(scroller: HTMLElement): { readonly topPx: number; readonly leftPx: number } {
  const heightOf = (name: string) => scroller.querySelector<HTMLElement>(`.${name}`);
  return {
    topPx: heightOf('map-head')?.offsetHeight ?? 0,
    leftPx: heightOf('map-labels')?.offsetWidth ?? 0,
  };
}

/** Scrolls the map, and nothing around it, until a place can be seen. */
export function revealPlace(
  scroller: HTMLElement | null,
  layout: MapLayout,
  place: MapPlace,
): void {
  const block = layout.blocks[place.block];
  if (!scroller || !block) return;
  const { topPx: headPx, leftPx: labelsPx } = stickyOf(scroller);
  const { topPx, heightPx } = rowBox(block, block.order[place.row]!);
  const left = leftOf(layout.columns, place.step);
  const right = left + layout.columns.columnWidthPx;
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller;
  scroller.scrollTop = scrolledTo(scrollTop, clientHeight - headPx, topPx, topPx + heightPx);
  scroller.scrollLeft = scrolledTo(scrollLeft, clientWidth - labelsPx, left, right);
}
