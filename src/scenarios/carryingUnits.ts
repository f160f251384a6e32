/**
 * Which units carry the word that decides the answer: found by trying, not labelled by hand.
 *
 * Each of many seeded sentences is read with every word of the key word's kind in the key word's
 * place, all else left as it is. At the last step of the middle that its direction reads a unit's
 * memory then varies with that word alone; its variance between the words, averaged over the sentences, is how much the unit
 * tells of the word. The carrying units are the smallest set that holds 99 % of the sum.
 */
import { arrayOf } from '../engine/cells/access.ts';
import { signalWithRole } from '../engine/cells/contract.ts';
import { directionsOf, type Direction, type Model } from '../engine/model.ts';
import { PackedWeights } from '../engine/packedWeights.ts';
import { seededRandom } from '../engine/random.ts';
import { prepareRun, readTokens, runLayers } from '../engine/run.ts';
import { ask, stepOf } from './asked.ts';
import type { Bucket, Lessons, Scenario, Sentence } from './contract.ts';
import { positions } from './draw.ts';
import { directionOf, lessonsOf } from './lessons.ts';
import { toTokens } from './tokens.ts';

const HELD = 0.99;
/** How many sentences are looked at where nothing else is asked for. */
export const CARRYING_SENTENCES = 60;

export interface CarryingUnits {
  /** Counted from 0, in their order; none where nothing depends on the key word. */
  readonly units: readonly number[];
  /** Each unit's part of the variance, [all units]; they sum to 1, or are 0 where there is none. */
  readonly shares: Float64Array;
}

/** Where to look, and from which sentences; what is left open means the usual. */
export interface CarryingSettings {
  /** Absent for the top layer. */
  readonly layer?: number;
  readonly direction?: Direction;
  readonly seed?: number;
  readonly sentences?: number;
}

/** The sentences whose memory is looked at: as long as those of training, with a middle to keep. */
function keepingBucket({ buckets, readabilityBucket, asTrained }: Lessons): Bucket {
  const name = readabilityBucket ?? asTrained.at(-1);
  return buckets.find((bucket) => bucket.name === name)!;
}

/** The smallest set of units whose shares sum to what is to be held. */
function fewestHolding(shares: Float64Array): readonly number[] {
  const byShare = [...shares.keys()].sort((a, b) => shares[b]! - shares[a]!);
  const found: number[] = [];
  let held = 0;
  for (const unit of byShare) {
    if (held >= HELD || shares[unit] === 0) break;
    held += shares[unit]!;
    found.push(unit);
  }
  return found.sort((a, b) => a - b);
}

/** Adds the variance of each unit between rows of equal length: exactly 0 where they are equal. */
function addVariances(into: Float64Array, rows: readonly Float64Array[]): void {
  const [first] = rows;
  const meanOf = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const unit of into.keys()) {
    // From the first one: a mean of equal numbers is not always their number.
    const apart = rows.map((row) => row[unit]! - first![unit]!);
    const mean = meanOf(apart);
    into[unit]! += meanOf(apart.map((value) => (value - mean) ** 2));
  }
}

/** The step of the middle that a direction reads last. */
function lastOfMiddle({ middle: [from, to] }: Sentence, direction: Direction): number {
  return stepOf(direction === 'forward' ? to - 1 : from);
}

/** The memory of one place as it leaves the middle, by the word in the key word's place. */
function memoriesOf(
  scenario: Scenario,
  model: Model,
  packed: PackedWeights,
  sentence: Sentence,
  { layer = model.architecture.layers - 1, direction = 'forward' }: CarryingSettings,
): readonly Float64Array[] {
  const { units, vocabulary = [] } = model.architecture;
  const { tokens } = ask(scenario, model, sentence);
  const run = prepareRun(model, tokens.length, packed);
  const place = run.layers[layer]?.find((each) => each.direction === direction);
  if (place === undefined) {
    throw new RangeError(`The network has no layer ${String(layer)} ${direction}.`);
  }
  const belt = arrayOf(place.signals, signalWithRole(run.cell, 'belt')!.id);
  const from = lastOfMiddle(sentence, direction) * units;
  const words = toTokens(scenario.kinds[scenario.keyKind] ?? [], vocabulary);
  return words.map((word) => {
    readTokens(run, tokens.with(stepOf(sentence.keyAt), word));
    runLayers(run);
    return belt.slice(from, from + units);
  });
}

/** Measures sentence by sentence, so that it can be done piece by piece; returns what it found. */
export function* measureCarryingUnits(
  scenario: Scenario,
  model: Model,
  settings: CarryingSettings = {},
): Generator<undefined, CarryingUnits> {
  const { seed = 1, sentences = CARRYING_SENTENCES } = settings;
  const bucket = keepingBucket(lessonsOf(scenario, directionOf(model.architecture)));
  const random = seededRandom('carrying', scenario.id, bucket.name, seed);
  const packed = new PackedWeights(model);
  const variances = new Float64Array(model.architecture.units);
  for (let index = 0; index < sentences; index++) {
    const sentence = bucket.generate(random);
    addVariances(variances, memoriesOf(scenario, model, packed, sentence, settings));
    yield undefined;
  }
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  const shares = variances.map((variance) => (total === 0 ? 0 : variance / total));
  return { units: fewestHolding(shares), shares };
}

/** The same at once. */
export function carryingUnits(...task: Parameters<typeof measureCarryingUnits>): CarryingUnits {
  const pieces = measureCarryingUnits(...task);
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
  }
}

/** Some units of one direction of a layer. */
export interface PlacedUnits {
  readonly layer: number;
  readonly direction: Direction;
  readonly units: readonly number[];
}

/** The carrying units of every layer, in every direction in which the network reads. */
export function carryingUnitsByPlace(scenario: Scenario, model: Model): readonly PlacedUnits[] {
  return positions(0, model.architecture.layers).flatMap((layer) =>
    directionsOf(model.architecture).map((direction) => {
      const { units } = carryingUnits(scenario, model, { layer, direction });
      return { layer, direction, units };
    }),
  );
}

/** Units by layer, from the first on. */
export type UnitsByLayer = readonly (readonly number[])[];

/** The carrying units of every layer, in the forward direction. */
export function carryingUnitsByLayer(scenario: Scenario, model: Model): UnitsByLayer {
  return positions(0, model.architecture.layers).map(
    (layer) => carryingUnits(scenario, model, { layer }).units,
  );
}
