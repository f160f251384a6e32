/** Below this nothing stands out: a change of log-odds by 1 is a factor of e in the odds. */
const SMALLEST_SCALE = 1;

/** What the longest possible influence line stands for: the largest influence of the sentence. */
export function influenceScale(influence: ReadonlyMap<number, number>): number {
  let largest = SMALLEST_SCALE;
  for (const value of influence.values()) largest = Math.max(largest, Math.abs(value));
  return largest;
}
