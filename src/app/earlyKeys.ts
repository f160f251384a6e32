/** Keys that are pressed on the first screen while what listens to them is still being fetched. */
const keys: KeyboardEvent[] = [];

/** What the browser would scroll the page at, before the page's own answer comes. */
const SCROLLS = ['Space', 'Home', 'End'];

function keep(event: KeyboardEvent): void {
  if (event.target !== document.body) return;
  // A copy, for what is prevented here is still to be done.
  keys.push(new KeyboardEvent('keydown', event));
  if (SCROLLS.includes(event.code)) event.preventDefault();
}

addEventListener('keydown', keep);

/** Hands them over to who listens from now on. */
export function takeEarlyKeys(): readonly KeyboardEvent[] {
  removeEventListener('keydown', keep);
  return keys.splice(0);
}
