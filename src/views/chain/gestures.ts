/** What a gesture says while it runs and when it ends: around which place, and how much larger. */
export interface GestureHandlers {
  readonly move: (clientX: number, scale: number) => void;
  readonly end: (clientX: number, scale: number) => void;
}

/** A wheel has no end of its own: it has ended when it has been quiet for so long. */
const QUIET_MS = 140;
/** One notch of a mouse's wheel (100 px) comes one level nearer. */
const SCALE_PER_PX = 0.0105;
const LEAST_SCALE = 0.02;
const MOST_SCALE = 50;

function bounded(scale: number): number {
  return Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale));
}

/** With Ctrl or ⌘; so do touchpads report a pinch. A plain wheel goes on scrolling. */
function followWheel(element: HTMLElement, { move, end }: GestureHandlers): () => void {
  let scale = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const px = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 33;
    scale = bounded(scale * Math.exp(-px * SCALE_PER_PX));
    const { clientX } = event;
    move(clientX, scale);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const reached = scale;
      scale = 1;
      end(clientX, reached);
    }, QUIET_MS);
  };
  element.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    clearTimeout(timer);
    element.removeEventListener('wheel', onWheel);
  };
}

/** Two fingers. */
function followPinch(element: HTMLElement, { move, end }: GestureHandlers): () => void {
  let begun: { readonly distance: number } | undefined;
  let last = { clientX: 0, scale: 1 };
  const spread = ([a, b]: readonly Touch[]): number =>
    a && b ? Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)) : 1;
  const onTouch = (event: TouchEvent): void => {
    const touches = [...event.touches];
    const [a, b] = touches;
    if (touches.length !== 2 || !a || !b) {
      if (begun === undefined) return;
      begun = undefined;
      end(last.clientX, last.scale);
      return;
    }
    // While the page is already being scrolled it cannot be called off.
    if (event.cancelable) event.preventDefault();
    begun ??= { distance: spread(touches) };
    last = {
      clientX: (a.clientX + b.clientX) / 2,
      scale: bounded(spread(touches) / begun.distance),
    };
    move(last.clientX, last.scale);
  };
  const kinds = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;
  for (const kind of kinds) element.addEventListener(kind, onTouch, { passive: false });
  return () => {
    for (const kind of kinds) element.removeEventListener(kind, onTouch);
  };
}

/** Listens to the gestures of zooming over an element; returns what ends that. */
export function followGestures(element: HTMLElement, handlers: GestureHandlers): () => void {
  const ends = [followWheel(element, handlers), followPinch(element, handlers)];
  return () => ends.forEach((endOne) => endOne());
}
