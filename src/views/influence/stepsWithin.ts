import type { StepRange } from '../../state/range.ts';

/** Of some steps those that are looked at closely, which is all where no range is. */
export function stepsWithin(range: StepRange | null, steps: readonly number[]): readonly number[] {
  return range === null ? steps : steps.filter((step) => step >= range.from && step <= range.to);
}
