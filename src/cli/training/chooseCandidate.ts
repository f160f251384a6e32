import type { Recipe } from '../../scenarios/contract.ts';
import type { Candidate } from '../../scenarios/training.ts';
import type { Evaluation } from '../../scenarios/evaluate.ts';

/** A trained candidate and what it reached on sentences that serve for choosing only. */
export interface Contestant {
  readonly candidate: Candidate;
  readonly evaluation: Evaluation;
}

function meanAccuracy({ buckets }: Evaluation): number {
  return buckets.reduce((sum, bucket) => sum + bucket.accuracy, 0) / buckets.length;
}

/** What every bucket must reach before readability counts. */
const ANSWERS_RIGHT = 0.97;

function answersRight({ evaluation }: Contestant): boolean {
  return evaluation.buckets.every((bucket) => bucket.accuracy >= ANSWERS_RIGHT);
}

/** How many of the marks of a readable memory a network reaches. */
function readableMarks({ readability }: Evaluation): number {
  if (readability === null) return 0;
  const { countryKept, middleKept, writtenUnits, influenceTop } = readability;
  return [
    countryKept !== null && countryKept >= 0.95,
    middleKept !== null && middleKept <= 0.2,
    writtenUnits !== null && writtenUnits >= 2 && writtenUnits <= 8,
    influenceTop >= 0.99,
  ].filter(Boolean).length;
}

/** How far what matters is kept and the rest is not. */
function contrast({ readability }: Evaluation): number {
  return (readability?.countryKept ?? 0) - (readability?.middleKept ?? 0);
}

function reach({ reach: size = 0 }: Evaluation): number {
  return size;
}

const rankings: Readonly<Record<Recipe['choose'], (a: Contestant, b: Contestant) => number>> = {
  mostAccurate: (a, b) => meanAccuracy(b.evaluation) - meanAccuracy(a.evaluation),
  mostReadable: (a, b) =>
    Number(answersRight(b)) - Number(answersRight(a)) ||
    readableMarks(b.evaluation) - readableMarks(a.evaluation) ||
    contrast(b.evaluation) - contrast(a.evaluation),
  furthest: (a, b) => reach(b.evaluation) - reach(a.evaluation),
};

const reasons: Readonly<Record<Recipe['choose'], string>> = {
  mostAccurate: 'the highest mean accuracy over the buckets',
  mostReadable:
    'the most readable memory among those that answer right: the country kept, the middle forgotten, few units written',
  furthest: 'right up to the largest size',
};

/** The contestant to ship, and why; throws if there is none. */
export function chooseCandidate(
  recipe: Recipe,
  contestants: readonly Contestant[],
): { readonly chosen: Contestant; readonly chosenBy: string } {
  const [chosen] = contestants.toSorted(rankings[recipe.choose]);
  if (chosen === undefined) throw new RangeError('There is no trained candidate to choose from.');
  return { chosen, chosenBy: reasons[recipe.choose] };
}
