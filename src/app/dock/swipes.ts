/** Shorter than this it is a tap that slipped. */
const LEAST_PX = 56;
/** Longer than this something was looked for with the finger. */
const MOST_MS = 800;
/** At least so many times as far sideways as up or down: otherwise the page is being scrolled. */
const LEAST_SLOPE = 2;

/** What takes a finger's way sideways for itself. */
const SLIDES = 'input, select, textarea, [role="slider"], dialog, [popover]';

/** Whether an element scrolls sideways, or has said that it follows the finger sideways. */
function takesSideways(element: Element): boolean {
  if (element.matches(SLIDES)) return true;
  const { overflowX, touchAction } = getComputedStyle(element);
  if (touchAction === 'none' || touchAction === 'pan-y') return true;
  return /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
}

function isTaken(target: EventTarget | null, page: Element): boolean {
  let element = target instanceof Element ? target : null;
  if (element?.closest('[role="tabpanel"]') === null) return true;
  for (; element !== null && element !== page; element = element.parentElement) {
    if (takesSideways(element)) return true;
  }
  return element === null;
}

/**
 * Calls back with +1 for a swipe of one finger to the left and −1 for one to the right, over what
 * does not move sideways itself; returns what ends that.
 */
export function followSwipes(page: HTMLElement, onSwipe: (by: 1 | -1) => void): () => void {
  let begun: { readonly x: number; readonly y: number; readonly at: number } | undefined;
  const onStart = ({ touches, target, timeStamp }: TouchEvent): void => {
    const [touch] = touches;
    const isFree = touches.length === 1 && touch !== undefined && !isTaken(target, page);
    begun = isFree ? { x: touch.clientX, y: touch.clientY, at: timeStamp } : undefined;
  };
  const onEnd = ({ changedTouches, timeStamp }: TouchEvent): void => {
    const [touch] = changedTouches;
    if (begun === undefined || touch === undefined) return;
    const x = touch.clientX - begun.x;
    const y = touch.clientY - begun.y;
    const isQuick = timeStamp - begun.at <= MOST_MS;
    begun = undefined;
    if (isQuick && Math.abs(x) >= LEAST_PX && Math.abs(x) >= LEAST_SLOPE * Math.abs(y)) {
      onSwipe(x < 0 ? 1 : -1);
    }
  };
  const onCancel = (): void => {
    begun = undefined;
  };
  const listeners = { touchstart: onStart, touchend: onEnd, touchcancel: onCancel } as const;
  page.addEventListener('touchstart', listeners.touchstart, { passive: true });
  page.addEventListener('touchend', listeners.touchend, { passive: true });
  page.addEventListener('touchcancel', listeners.touchcancel, { passive: true });
  return () => {
    page.removeEventListener('touchstart', listeners.touchstart);
    page.removeEventListener('touchend', listeners.touchend);
    page.removeEventListener('touchcancel', listeners.touchcancel);
  };
}
