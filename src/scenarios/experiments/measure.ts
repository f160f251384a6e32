/** What experiments on the memory do to the answers of a model, over fresh sentences. */
import { runExperiments, type Experiment } from '../../engine/intervene.ts';
import type { Model } from '../../engine/model.ts';
import { mostLikely } from '../../engine/predict.ts';
import { seededRandom, type Random } from '../../engine/random.ts';
import { ask } from '../asked.ts';
import { carryingUnitsByPlace, type PlacedUnits, type UnitsByLayer } from '../carryingUnits.ts';
import type { Scenario, Sentence } from '../contract.ts';
import { positions } from '../draw.ts';
import { directionOf, lessonsOf } from '../lessons.ts';
import { wilsonInterval } from '../wilson.ts';
import { donorFor, eraseHalfWay, swapKey, transplantHalfWay } from './halfWay.ts';

/** In how many of the sentences something came true. */
export interface Tally {
  readonly count: number;
  readonly sentences: number;
  readonly share: number;
  /** Wilson's 95 % interval of the share. */
  readonly interval: readonly [low: number, high: number];
}

export interface ExperimentResults {
  /** Which units carry the key word, by layer from the first on; in the forward direction. */
  readonly carryingUnits: UnitsByLayer;
  /** The same in the backward direction, of a network that reads both ways. */
  readonly backwardCarryingUnits?: UnitsByLayer;
  /** Nothing is done: right. */
  readonly untouched: Tally;
  /** Another key word is read: right for that one. */
  readonly swap: Tally;
  /** The memory of the carrying units is set to 0 half-way: still right. */
  readonly erase: Tally;
  /**
   * That of as many others, drawn anew for each sentence: still right. Null where a place has not
   * so many others.
   */
  readonly others: Tally | null;
  /** All of the memory is replaced half-way by that of another sentence: right for that one. */
  readonly transplant: Tally;
}

/** Whether the likeliest word after reading a sentence is the one that is right in another one. */
function answersFor(
  scenario: Scenario,
  model: Model,
  read: Sentence,
  meant: Sentence,
  experiments: readonly Experiment[],
): boolean {
  const { tokens, answerStep } = ask(scenario, model, read);
  const { logits } = runExperiments(model, { tokens }, experiments);
  if (logits === undefined) throw new RangeError('This model has no output layer to answer.');
  const count = logits.length / tokens.length;
  return mostLikely(logits, answerStep * count, count) === ask(scenario, model, meant).answer;
}

/** `count` of the items, each at most once. */
function sample(random: Random, items: readonly number[], count: number): readonly number[] {
  const left = [...items];
  return Array.from({ length: count }, () => left.splice(random.integer(left.length), 1)[0]!);
}

function unitsIn(
  direction: PlacedUnits['direction'],
  placed: readonly PlacedUnits[],
): UnitsByLayer {
  return placed.filter((place) => place.direction === direction).map(({ units }) => units);
}

/**
 * Does each experiment in `sentences` fresh sentences, which depend on the seed alone. Undefined
 * where no single word decides the answer.
 */
export function measureExperiments(
  scenario: Scenario,
  model: Model,
  seed: number,
  sentences: number,
): ExperimentResults | undefined {
  const { buckets, readabilityBucket } = lessonsOf(scenario, directionOf(model.architecture));
  const bucket = buckets.find(({ name }) => name === readabilityBucket);
  if (bucket === undefined) return undefined;
  const { units, bidirectional } = model.architecture;
  const carrying = carryingUnitsByPlace(scenario, model);
  const others = carrying.map((place) => ({
    ...place,
    units: positions(0, units).filter((unit) => !place.units.includes(unit)),
  }));

  const random = seededRandom('experiments', scenario.id, seed);
  const drawn = Array.from({ length: sentences }, () => bucket.generate(random));
  const tally = (isTrue: (sentence: Sentence) => boolean): Tally => {
    const count = drawn.filter(isTrue).length;
    return {
      count,
      sentences,
      share: count / sentences,
      interval: wilsonInterval(count, sentences),
    };
  };
  const staysRight = (sentence: Sentence, experiments: readonly Experiment[]): boolean =>
    answersFor(scenario, model, sentence, sentence, experiments);

  return {
    carryingUnits: unitsIn('forward', carrying),
    ...(bidirectional && { backwardCarryingUnits: unitsIn('backward', carrying) }),
    untouched: tally((sentence) => staysRight(sentence, [])),
    swap: tally((sentence) => staysRight(swapKey(scenario, random, sentence), [])),
    erase: tally((sentence) => staysRight(sentence, eraseHalfWay(model, sentence, carrying))),
    others: others.some((rest, at) => rest.units.length < carrying[at]!.units.length)
      ? null
      : tally((sentence) => {
          const chosen = others.map((rest, at) => ({
            ...rest,
            units: sample(random, rest.units, carrying[at]!.units.length),
          }));
          return staysRight(sentence, eraseHalfWay(model, sentence, chosen));
        }),
    transplant: tally((sentence) => {
      const donor = donorFor(bucket, random, sentence);
      const experiments = transplantHalfWay(scenario, model, sentence, donor);
      return answersFor(scenario, model, sentence, donor, experiments);
    }),
  };
}
