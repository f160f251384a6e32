/**
 * Keeps an element where it is on the screen while the page above it grows or shrinks, as it does
 * when the first experiment acts: what is dragged has to stay under the pointer. Browsers do not do
 * it where heights are set anew.
 */

/** Whatever the person does next: from then on the page moves as they like. */
const NEXT = ['pointerdown', 'wheel', 'keydown'] as const;

/** Where the element stands on the page, however far that is scrolled. */
function placeOf(element: Element): number {
  return element.getBoundingClientRect().top + window.scrollY;
}

/**
 * Returns what ends it, at the next thing that the person does: what the end of a drag changes is
 * drawn after it.
 */
export function keepInPlace(element: Element): () => void {
  const { style } = document.documentElement;
  const anchoring = style.overflowAnchor;
  let place = placeOf(element);
  const follow = new ResizeObserver(() => {
    if (!element.isConnected) return;
    const now = placeOf(element);
    // At the end of the page there may be nothing left to scroll.
    if (now !== place) window.scrollBy({ top: now - place, behavior: 'instant' });
    place = now;
  });
  // The browser would make good what has been made good.
  style.overflowAnchor = 'none';
  follow.observe(document.body);
  return () => {
    const listening = new AbortController();
    const end = (): void => {
      listening.abort();
      follow.disconnect();
      style.overflowAnchor = anchoring;
    };
    for (const kind of NEXT) {
      window.addEventListener(kind, end, { capture: true, signal: listening.signal });
    }
  };
}
