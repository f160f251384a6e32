/** Which word of a text is which of another one that came from it. */

type Words = readonly string[];

/** Fewer words in a row that stand in both texts may stand there by chance. */
const LEAST_RUN = 3;

interface Part {
  readonly before: readonly [number, number];
  readonly now: readonly [number, number];
}

interface Run {
  readonly before: number;
  readonly now: number;
  readonly length: number;
}

/** The longest run of words that both parts have. */
function longestRun(before: Words, now: Words, part: Part): Run {
  let longest: Run = { before: 0, now: 0, length: 0 };
  let lengths = new Map<number, number>();
  for (let one = part.before[0]; one < part.before[1]; one++) {
    const next = new Map<number, number>();
    for (let other = part.now[0]; other < part.now[1]; other++) {
      if (before[one] !== now[other]) continue;
      const length = (lengths.get(other - 1) ?? 0) + 1;
      next.set(other, length);
      if (length > longest.length) {
        longest = { before: one - length + 1, now: other - length + 1, length };
      }
    }
    lengths = next;
  }
  return longest;
}

/** Without what both parts begin and end with, which is the same. */
function trimmed(
  before: Words,
  now: Words,
  part: Part,
  tell: (one: number, other: number) => void,
) {
  let [one, oneEnd] = part.before;
  let [other, otherEnd] = part.now;
  while (one < oneEnd && other < otherEnd && before[one] === now[other]) tell(one++, other++);
  while (one < oneEnd && other < otherEnd && before[oneEnd - 1] === now[otherEnd - 1]) {
    tell(--oneEnd, --otherEnd);
  }
  return { before: [one, oneEnd], now: [other, otherEnd] } as const;
}

/**
 * By the place of a word before: its place now, absent where that is not clear. What both texts begin
 * and end with is the same, so are longer runs in between; and where one word stands in the place of
 * one other, that counts as the same.
 */
export function alignWords(before: Words, now: Words): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const align = (part: Part): void => {
    const left = trimmed(before, now, part, (one, other) => places.set(one, other));
    const sizes = [left.before, left.now].map(([from, to]) => to - from);
    if (sizes.includes(0)) return;
    if (sizes.every((size) => size === 1)) {
      places.set(left.before[0], left.now[0]);
      return;
    }
    const run = longestRun(before, now, left);
    if (run.length < LEAST_RUN) return;
    align({ before: [left.before[0], run.before], now: [left.now[0], run.now] });
    align({
      before: [run.before, left.before[1]],
      now: [run.now, left.now[1]],
    });
  };
  align({ before: [0, before.length], now: [0, now.length] });
  return places;
}
