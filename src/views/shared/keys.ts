/** Where what is typed is text, and every key belongs to it. */
const TEXT_FIELDS =
  'input:not([type="radio"], [type="range"], [type="checkbox"]), textarea, [contenteditable]';

/** What opens over the page keeps all keys to itself, and so does a field. */
export const TAKES_ALL_KEYS = `${TEXT_FIELDS}, dialog, [popover], [role="menu"]`;

/** Whether an event comes from inside of what a selector names. */
export function isWithin(event: Event, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}
