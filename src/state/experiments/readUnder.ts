/** A network reads the sentence while experiments interfere. */
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import { runExperiments, withoutPeepholes, type Experiment } from '../../engine/intervene.ts';
import type { Model } from '../../engine/model.ts';
import { PackedWeights } from '../../engine/packedWeights.ts';
import type { OpenedModel } from '../../formats/openModel.ts';
import type { Scenario } from '../../scenarios/contract.ts';
import type { RowContext } from '../../scenarios/experiments/problems.ts';
import { resolveExperiments } from '../../scenarios/experiments/resolve.ts';
import { memoize } from '../memoize.ts';
import { readingFrom, readSentence } from '../readSentence.ts';
import type { Chip, SentenceReading } from '../scene.ts';
import { readText } from '../sentence.ts';

/** Networks are not trained here, so that their weights are packed once. */
const packedWeightsOf = memoize((model: Model) => new PackedWeights(model));

/** By step: the word that is read instead of the one that stands there. */
function swappedWords(
  experiments: readonly Experiment[],
  vocabulary: readonly string[],
): ReadonlyMap<number, string> {
  return new Map(
    experiments.flatMap((each) =>
      each.kind === 'swapWord' ? [[each.step, vocabulary[each.token]!]] : [],
    ),
  );
}

/** The chips with the words that are read. */
export const chipsRead = memoize(
  (chips: readonly Chip[], { swapped }: SentenceReading): readonly Chip[] =>
    swapped === undefined || swapped.size === 0
      ? chips
      : chips.map((chip) => {
          const word = chip.isRead ? swapped.get(chip.step) : undefined;
          return word === undefined ? chip : { ...chip, word, original: chip.word };
        }),
);

function rowContextOf(
  { model }: Pick<OpenedModel, 'model'>,
  { tokenize }: Scenario,
  steps: number,
): RowContext {
  return { model, steps, tokenize };
}

/**
 * What the network reads under the rows that are on and that fit; without any, the plain reading
 * itself. Kept for the latest rows and those before, so that switching them off and on costs nothing.
 */
export const readUnder = memoize(
  (
    opened: OpenedModel,
    scenario: Scenario,
    text: string,
    rows: readonly ExperimentRow[],
  ): SentenceReading => {
    const { model } = opened;
    const { vocabulary = [], bidirectional } = model.architecture;
    const { words } = readText(scenario, text, bidirectional);
    const context = rowContextOf(opened, scenario, words.length);
    const { experiments } = resolveExperiments(context, rows);
    if (experiments.length === 0) return readSentence(opened, scenario, text);
    const swapped = swappedWords(experiments, vocabulary);
    const wordsRead = words.map((word, step) => swapped.get(step) ?? word);
    const isCut = experiments.some(({ kind }) => kind === 'cutPeepholes');
    const read = isCut ? { ...opened, model: withoutPeepholes(model) } : opened;
    const reading = readingFrom(read, scenario, text, wordsRead, (tokens) =>
      runExperiments(model, { tokens }, experiments, {}, packedWeightsOf(model)),
    );
    return { ...reading, experiments, swapped };
  },
  4,
);
