import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import { columnLayout, scrollToReveal, type Columns } from '../../draw/columns.ts';
import {
  around,
  asBefore,
  IN_PLACE,
  nearestView,
  scrollFor,
  type Anchor,
  type Placing,
  type Seen,
} from '../../draw/chain/zooming.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import type { StepRange } from '../../state/range.ts';
import type { Scene } from '../../state/scene.ts';
import { viewOf, type ZoomView } from '../../state/zoom.ts';
import { choicesFor, viewsWith } from '../../state/zoomViews.ts';
import { wantsStillness } from '../shared/stillness.ts';
import { cellsFit } from '../shared/cellsFit.ts';
import { columnsIn } from '../shared/timelineColumns.ts';
import { followGestures } from './gestures.ts';
import { useCloseUp } from './useCloseUp.ts';

export interface TimelineZoomProps {
  readonly timeline: RefObject<HTMLElement | null>;
  readonly columns: Columns;
  readonly scene: Pick<Scene, 'step' | 'range'>;
  /** Whether the score is shown, which is what is seen from nearer. */
  readonly hasScore: boolean;
}

const DURATION_MS = 250;
/** What is drawn in columns, from the left edge of them all. */
const IN_COLUMNS =
  '.sentence, .score-picture, .score-painting, .score-summary, .chain-picture, .chain-join';

function cssOf({ scale, shiftPx }: Placing): string {
  return `translateX(${String(shiftPx)}px) scaleX(${String(scale)})`;
}

/** Lays all that is drawn in columns over its place, or lets it go back there. */
class Overlay {
  private running: Animation[] = [];

  constructor(private readonly timeline: HTMLElement) {}

  private isHeld = false;

  /** Whether anything is somewhere else than at its place. */
  isLaidOver(): boolean {
    return this.isHeld || this.running.some(({ playState }) => playState === 'running');
  }

  private parts(): HTMLElement[] {
    return [...this.timeline.querySelectorAll<HTMLElement>(IN_COLUMNS)];
  }

  /** As it is seen at this moment, in the middle of a movement too. */
  now(): Placing {
    const [part] = this.parts();
    if (part === undefined) return IN_PLACE;
    const { a, e } = new DOMMatrix(getComputedStyle(part).transform);
    return { scale: a, shiftPx: e };
  }

  hold(placing: Placing): void {
    this.running.forEach((animation) => animation.cancel());
    this.running = [];
    this.isHeld = true;
    for (const part of this.parts()) {
      part.style.transformOrigin = '0 0';
      part.style.transform = cssOf(placing);
    }
  }

  release(from: Placing): void {
    this.hold(IN_PLACE);
    this.isHeld = false;
    const isThere = Math.abs(from.scale - 1) < 0.001 && Math.abs(from.shiftPx) < 0.5;
    for (const part of this.parts()) {
      part.style.transform = '';
      if (isThere || wantsStillness()) continue;
      this.running.push(
        part.animate([{ transform: cssOf(from) }, { transform: cssOf(IN_PLACE) }], {
          duration: DURATION_MS,
          easing: 'cubic-bezier(0.2, 0, 0, 1)',
        }),
      );
    }
  }
}

/** Lets what stands below the lines come from where it was, for they take more room or less. */
function moveBelow(timeline: HTMLElement, fromPx: number): void {
  const byPx = fromPx - timeline.getBoundingClientRect().height;
  if (Math.abs(byPx) < 1 || wantsStillness()) return;
  const below = timeline.parentElement?.querySelector('.workspace-panels');
  const timing = { duration: DURATION_MS, easing: 'cubic-bezier(0.2, 0, 0, 1)' };
  below?.animate([{ transform: `translateY(${String(byPx)}px)` }, { transform: 'none' }], timing);
  if (byPx > 0) return;
  timeline.animate(
    [{ clipPath: `inset(0 0 ${String(-byPx)}px 0)` }, { clipPath: 'inset(0)' }],
    timing,
  );
}

/** The view that shows about as many columns as are seen. */
function viewFor(
  visible: number,
  timeline: HTMLElement,
  columns: Columns,
  range: StepRange | null,
): ZoomView {
  const { steps, areTouched } = columns;
  const widthPx = timeline.clientWidth;
  const layouts = viewsWith(range)
    .filter((view) => view !== '3' || cellsFit(columns))
    .map((view) => {
      const layout = columnLayout(widthPx, steps, columnsIn(view, range), areTouched);
      return { view, ...layout };
    })
    // Where the whole text fits there is nothing farther away.
    .filter(({ view }, _, [, all]) => view !== 'overview' || all!.overflows);
  const seen = layouts.map(({ columnWidthPx }) => widthPx / columnWidthPx);
  return layouts[nearestView(visible, seen)]!.view;
}

/**
 * Moves the timeline from one width of columns to another: what is pointed at, or else the current
 * step, stays where it is seen. Draws nothing itself.
 */
export function TimelineZoom(props: TimelineZoomProps) {
  const { timeline, columns, scene, hasScore } = props;
  const { step, range } = scene;
  const { choose } = useActions();
  const view = viewOf(useChoice('zoom'), range);
  const overlay = useRef<Overlay>(null);
  const seen = useRef<Seen>(null);
  const heightPx = useRef(0);
  const held = useRef<Anchor | null>(null);

  // Where the whole text fits already, an overview is no farther away.
  const { steps, areTouched } = columns;
  useEffect(() => {
    const widthPx = timeline.current?.clientWidth ?? 0;
    if (view !== 'overview' || widthPx === 0) return;
    const all = columnLayout(widthPx, steps, columnsIn('all', null), areTouched);
    if (!all.overflows) choose({ zoom: null });
  }, [timeline, steps, areTouched, view, choose]);

  const stepNow = useEffectEvent(() => step);

  useCloseUp(timeline, columns, step);

  useLayoutEffect(() => {
    const element = timeline.current;
    if (element === null) return undefined;
    overlay.current ??= new Overlay(element);
    const before = seen.current;
    const { columnWidthPx, widthPx, part } = columns;
    if (before !== null && before.columnWidthPx !== columnWidthPx) {
      const windowPx = element.clientWidth;
      const anchor = held.current ?? anchorAt(stepNow(), before, windowPx);
      const anchored = scrollFor(anchor, columnWidthPx, widthPx, windowPx);
      const left =
        held.current === null ? scrollToReveal(columns, stepNow(), anchored, windowPx) : anchored;
      // Columns that are looked at closely have their place already.
      if (!part) element.scrollTo({ left, behavior: 'instant' });
      if (columns.overflows && !part) element.setAttribute('data-placed', '');
      overlay.current.release(asBefore(before, columnWidthPx, element.scrollLeft));
      moveBelow(element, heightPx.current);
    }
    held.current = null;
    const note = (): void => {
      seen.current = { ...IN_PLACE, columnWidthPx, scrolledPx: element.scrollLeft };
    };
    note();
    element.addEventListener('scroll', note, { passive: true });
    return () => {
      element.removeEventListener('scroll', note);
      // What is on its way is picked up where it is.
      if (seen.current && overlay.current?.isLaidOver()) {
        seen.current = { ...seen.current, ...overlay.current.now() };
      }
    };
  }, [timeline, columns]);

  useEffect(() => {
    const element = timeline.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      heightPx.current = element.getBoundingClientRect().height;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [timeline]);

  useEffect(() => {
    const element = timeline.current;
    if (element === null || !hasScore) return undefined;
    const widthPx = (): number => columns.columnWidthPx;
    return followGestures(element, {
      move: (clientX, scale) => {
        const atPx = clientX - element.getBoundingClientRect().left + element.scrollLeft;
        overlay.current?.hold(around(atPx, scale));
      },
      end: (clientX, scale) => {
        const seenAtPx = clientX - element.getBoundingClientRect().left;
        const atPx = seenAtPx + element.scrollLeft;
        const visible = element.clientWidth / (widthPx() * scale);
        const reached = viewFor(visible, element, columns, range);
        const placing = around(atPx, scale);
        if (reached === view) {
          overlay.current?.release(placing);
          return;
        }
        held.current = { column: atPx / widthPx(), seenAtPx };
        choose(choicesFor(reached));
      },
    });
  }, [timeline, columns, hasScore, view, range, choose]);

  return null;
}

/** The current step as it was seen; out of sight it is taken to the middle. */
function anchorAt(step: number, before: Seen, windowPx: number): Anchor {
  const column = step + 0.5;
  const seenAtPx = column * before.columnWidthPx - before.scrolledPx;
  const isSeen = seenAtPx >= 0 && seenAtPx <= windowPx;
  return { column, seenAtPx: isSeen ? seenAtPx : windowPx / 2 };
}
