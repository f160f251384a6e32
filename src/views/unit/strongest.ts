import type { Responses } from '../../state/responses.ts';

export interface Response {
  readonly word: string;
  readonly value: number;
}

const EACH_WAY = 4;

/** What is shown as 0.00. */
const NOTHING = 0.005;

/** Whether it is more than what is shown as 0.00. */
export function isSomething(value: number): boolean {
  return Math.abs(value) >= NOTHING;
}

/**
 * The words that move a unit most, upwards and downwards, from the largest value to the smallest;
 * those that move it by nothing are left out. The word that really stands there is always there.
 */
export function strongest(
  found: Responses,
  unit: number,
  here: string | undefined,
): readonly Response[] {
  const all = [...found]
    .map(([word, values]): Response => ({ word, value: values[unit]! }))
    .sort((a, b) => b.value - a.value);
  const moving = all.filter(({ value }) => isSomething(value));
  const up = moving.slice(0, EACH_WAY);
  const down = moving.slice(EACH_WAY).slice(-EACH_WAY);
  return all.filter((each) => each.word === here || up.includes(each) || down.includes(each));
}
