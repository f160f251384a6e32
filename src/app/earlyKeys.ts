/** Keys that are pressed on the first screen while what listens to them is still being fetched. */
const keys: KeyboardEvent[] = [];
const keep = (event: KeyboardEvent): number => keys.push(event);
addEventListener('keydown', keep);

/** Hands them over to who listens from now on. */
export function takeEarlyKeys(): readonly KeyboardEvent[] {
  removeEventListener('keydown', keep);
  return keys.splice(0);
}
