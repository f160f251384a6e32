/** Experiments on a text that has changed: they go along with their words. */
import type { Experiment } from './experiment.ts';

/** Where the word of a step stands now; undefined where it is gone. */
export type Follow = (step: number) => number | undefined;

/** From the first step that is left of a span to the last; undefined where none is. */
export function followSpan(
  from: number,
  to: number,
  follow: Follow,
): readonly [number, number] | undefined {
  const left: number[] = [];
  for (let step = from; step <= to; step++) {
    const moved = follow(step);
    if (moved !== undefined) left.push(moved);
  }
  return left.length === 0 ? undefined : [left[0]!, left.at(-1)!];
}

function followOne(experiment: Experiment, follow: Follow): Experiment | undefined {
  if ('step' in experiment) {
    const step = follow(experiment.step);
    return step === undefined ? undefined : { ...experiment, step };
  }
  if (!('from' in experiment)) return experiment;
  const span = followSpan(experiment.from, experiment.to, follow);
  return span && { ...experiment, from: span[0], to: span[1] };
}

/** The experiments where their words stand now; what is done at words that are gone is left out. */
export function followExperiments(
  experiments: readonly Experiment[],
  follow: Follow,
): readonly Experiment[] {
  return experiments.map((each) => followOne(each, follow)).filter((each) => each !== undefined);
}
