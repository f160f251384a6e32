import type { Lessons, Recipe } from '../../scenarios/contract.ts';
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

/** More than this does not count before readability. */
const ANSWERS_RIGHT = 0.99;

type Target = Pick<Lessons, 'asTrained'>;

/** The least accuracy on sentences as long as those of training, up to what counts. */
function rightAsTrained({ evaluation }: Contestant, { asTrained }: Target): number {
  const buckets = evaluation.buckets.filter(({ name }) => asTrained.includes(name));
  return Math.min(ANSWERS_RIGHT, ...buckets.map(({ accuracy }) => accuracy));
}

/** A share in tenths: what differs by less does not count. */
function tenths(share: number): number {
  return Math.floor(Math.min(share, 0.95) * 10);
}

/** The least accuracy on any sentences. */
function rightBeyond({ evaluation }: Contestant): number {
  return tenths(Math.min(...evaluation.buckets.map(({ accuracy }) => accuracy)));
}

function keyKept({ readability }: Evaluation): number {
  return tenths(readability?.countryKept ?? 0);
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

type Ranking = (a: Contestant, b: Contestant, target: Target) => number;

const rankings: Readonly<Record<Recipe['choose'], Ranking>> = {
  mostAccurate: (a, b) => meanAccuracy(b.evaluation) - meanAccuracy(a.evaluation),
  mostReadable: (a, b, target) =>
    rightAsTrained(b, target) - rightAsTrained(a, target) ||
    rightBeyond(b) - rightBeyond(a) ||
    keyKept(b.evaluation) - keyKept(a.evaluation) ||
    readableMarks(b.evaluation) - readableMarks(a.evaluation) ||
    contrast(b.evaluation) - contrast(a.evaluation),
  furthest: (a, b) => reach(b.evaluation) - reach(a.evaluation),
};

const reasons: Readonly<Record<Recipe['choose'], string>> = {
  mostAccurate: 'the highest mean accuracy over the buckets',
  mostReadable:
    'the most readable memory among those that answer best: what decides kept, the rest forgotten, few units written',
  furthest: 'right up to the largest size',
};

/** The contestant to ship, and why; throws if there is none. */
export function chooseCandidate(
  recipe: Recipe,
  target: Target,
  contestants: readonly Contestant[],
): { readonly chosen: Contestant; readonly chosenBy: string } {
  const [chosen] = contestants.toSorted((a, b) => rankings[recipe.choose](a, b, target));
  if (chosen === undefined) throw new RangeError('There is no trained candidate to choose from.');
  return { chosen, chosenBy: reasons[recipe.choose] };
}
