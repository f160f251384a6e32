import type { Locator } from '@playwright/test';

/** Where something is on the screen, and what it is. */
export interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Less than this is a matter of rounding. */
const TOLERANCE_PX = 0.75;

/** Runs in the page: the boxes of elements, of what they hold by selectors, or of each with that. */
function measure(
  elements: readonly Element[],
  parts: readonly string[] | { readonly ofEach: string } | null,
): Box[][] {
  const within = (part: string) => elements.flatMap((each) => [...each.querySelectorAll(part)]);
  const groups = (): (readonly Element[])[] => {
    if (parts === null) return [elements];
    if (!('ofEach' in parts)) return parts.map(within);
    return elements.map((each) => [each, ...each.querySelectorAll(parts.ofEach)]);
  };
  return groups().map((group) =>
    group
      .map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const owner = element.closest('[aria-label], [class]');
        const name = element.textContent || owner?.ariaLabel || owner?.getAttribute('class');
        return { name: (name ?? '').trim(), left, right, top, bottom };
      })
      .filter(({ left, right }) => right > left),
  );
}

/** The boxes of all elements that a locator finds and that are drawn at all. */
export async function boxesOf(locator: Locator): Promise<readonly Box[]> {
  const [boxes = []] = await locator.evaluateAll(measure, null);
  return boxes;
}

/** The boxes of several kinds of parts, by selectors, at one moment. */
export async function boxesIn<Parts extends Readonly<Record<string, string>>>(
  whole: Locator,
  parts: Parts,
): Promise<Readonly<Record<keyof Parts, readonly Box[]>>> {
  const groups = await whole.evaluateAll(measure, Object.values(parts));
  const named = Object.keys(parts).map((part, index) => [part, groups[index]!]);
  return Object.fromEntries(named) as Record<keyof Parts, readonly Box[]>;
}

/** The box of each element, and those of its parts, by a selector, at one moment. */
export function framesWith(frames: Locator, parts: string): Promise<readonly (readonly Box[])[]> {
  return frames.evaluateAll(measure, { ofEach: parts });
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE_PX &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOLERANCE_PX
  );
}

/** The pairs that lie on one another. */
export function overlapping(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `“${a.name}” and “${b.name}”`),
  );
}

/** Those that reach out of another box. */
export function outside(boxes: readonly Box[], frame: Box): string[] {
  return boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < frame.left - TOLERANCE_PX ||
        right > frame.right + TOLERANCE_PX ||
        top < frame.top - TOLERANCE_PX ||
        bottom > frame.bottom + TOLERANCE_PX,
    )
    .map(({ name }) => `“${name}” out of “${frame.name.slice(0, 40)}”`);
}
