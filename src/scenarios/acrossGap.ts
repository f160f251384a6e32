/** What networks know across a gap: measured on fresh sentences, the same ones for each of them. */
import { signalWithRole } from '../engine/cells/contract.ts';
import type { Model } from '../engine/model.ts';
import { PackedWeights } from '../engine/packedWeights.ts';
import { mostLikely, softmax } from '../engine/predict.ts';
import { keptFraction } from '../engine/provenance.ts';
import { seededRandom, type Random } from '../engine/random.ts';
import { computeLogits, prepareRun, readTokens, runLayers } from '../engine/run.ts';
import { traceOf } from '../engine/trace.ts';
import { ask, stepOf } from './asked.ts';
import type { Gap, Scenario, Sentence } from './contract.ts';

/** About how many words the middles have. */
export const GAPS: readonly number[] = [0, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/** Sums over sentences, so that more can be added. */
export interface GapSums {
  readonly sentences: number;
  /** Of the middles. */
  readonly words: number;
  /** How many were answered right. */
  readonly right: number;
  /** Of the right answers' probabilities. */
  readonly probability: number;
  /**
   * Of what is left of the key word's writing at the end of the middle, as parts of it; null for
   * cells that keep nothing.
   */
  readonly kept: number | null;
}

interface Answered {
  readonly right: boolean;
  readonly probability: number;
  readonly kept: number | null;
}

function answer(
  scenario: Scenario,
  model: Model,
  packed: PackedWeights,
  sentence: Sentence,
): Answered {
  const asked = ask(scenario, model, sentence);
  const run = prepareRun(model, asked.tokens.length, packed);
  const { logits, words, cell } = run;
  if (logits === undefined) throw new RangeError('This model has no output layer to answer.');
  readTokens(run, asked.tokens);
  runLayers(run);
  computeLogits(run, asked.answerStep, asked.answerStep);
  const from = asked.answerStep * words.vocabularySize;
  const layer = traceOf(run).layers.findLast(({ direction }) => direction === 'forward')!;
  const keeps = signalWithRole(cell, 'keep') !== undefined;
  const end = stepOf(sentence.middle[1]) - 1;
  return {
    right: mostLikely(logits, from, words.vocabularySize) === asked.answer,
    probability: softmax(logits, from, words.vocabularySize)[asked.answer]!,
    kept: keeps ? (keptFraction(cell, layer, stepOf(sentence.keyAt), end) ?? 0) : null,
  };
}

/** Asks a network so many sentences with about so many words in the middle. */
function measureGap(
  scenario: Scenario,
  gap: Gap,
  model: Model,
  gapWords: number,
  random: Random,
  count: number,
): GapSums {
  const packed = new PackedWeights(model);
  let [words, right, probability] = [0, 0, 0];
  let kept: number | null = 0;
  for (let index = 0; index < count; index++) {
    const sentence = gap.sentence(random, gapWords);
    const answered = answer(scenario, model, packed, sentence);
    words += sentence.middle[1] - sentence.middle[0];
    right += Number(answered.right);
    probability += answered.probability;
    kept = answered.kept === null || kept === null ? null : kept + answered.kept;
  }
  return { sentences: count, words, right, probability, kept };
}

export interface GapRound {
  /** The index of the network. */
  readonly network: number;
  /** Of this round alone, one for each of the gaps. */
  readonly sums: readonly GapSums[];
}

export interface GapMeasurement {
  readonly models: readonly Model[];
  readonly seed: number;
  readonly rounds: number;
  /** At each gap in every round. */
  readonly sentences: number;
}

/** Round by round, in each all networks at all gaps: the curves are there soon, and then settle. */
export function* measureAcrossGap(
  scenario: Scenario,
  gap: Gap,
  { models, seed, rounds, sentences }: GapMeasurement,
): Generator<GapRound, void> {
  for (let round = 0; round < rounds; round++) {
    for (const [network, model] of models.entries()) {
      const sums = GAPS.map((words) => {
        const random = seededRandom('gap', scenario.id, words, seed, round);
        return measureGap(scenario, gap, model, words, random, sentences);
      });
      yield { network, sums };
    }
  }
}
