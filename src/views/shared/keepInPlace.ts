/**
 * Keeps an element where it is on the screen while the page above it grows or shrinks, as it does
 * when the first experiment acts: what is dragged has to stay under the pointer. Browsers do so
 * only now and then, and not where heights are set anew.
 */

/** Whatever the person does next: from then on the page moves as they like. */
const NEXT = ['pointerdown', 'wheel', 'keydown'] as const;

/** The browser scrolls by whole pixels: what is left of one is no movement. */
const STILL_PX = 1;

/**
 * Returns what ends it, at the next thing that the person does: what the end of a drag changes is
 * drawn after it. The wheel ends it at once.
 */
export function keepInPlace(element: Element): () => void {
  const listening = new AbortController();
  const topPx = element.getBoundingClientRect().top;
  const follow = new ResizeObserver(() => {
    if (!element.isConnected) return;
    // Asked on the screen, not on the page: where the browser has made it good, nothing is left.
    const movedPx = element.getBoundingClientRect().top - topPx;
    if (Math.abs(movedPx) >= STILL_PX) window.scrollBy({ top: movedPx, behavior: 'instant' });
  });
  const end = (): void => {
    listening.abort();
    follow.disconnect();
  };
  const endAt = (kind: (typeof NEXT)[number]): void =>
    window.addEventListener(kind, end, { capture: true, signal: listening.signal });
  follow.observe(document.body);
  endAt('wheel');
  return () => NEXT.forEach(endAt);
}

/** Does what lets the page above an element grow or shrink, and keeps the element in its place. */
export function actInPlace(element: Element | null, act: () => void): void {
  const letGo = element && keepInPlace(element);
  act();
  letGo?.();
}
