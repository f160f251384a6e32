/**
 * Experiments on generated sentences, half-way between what decides the answer and the question: as
 * the memory leaves the central step of the middle, with the output kept.
 */
import { arrayOf } from '../../engine/cells/access.ts';
import { signalWithRole } from '../../engine/cells/contract.ts';
import { cellNamed } from '../../engine/cells/index.ts';
import type { Experiment } from '../../engine/intervene.ts';
import type { Model } from '../../engine/model.ts';
import type { Random } from '../../engine/random.ts';
import { runTrace } from '../../engine/trace.ts';
import { ask, stepOf } from '../asked.ts';
import type { PlacedUnits } from '../carryingUnits.ts';
import type { Bucket, Scenario, Sentence } from '../contract.ts';
import { drawFitting } from '../draw.ts';
import { alternatives } from '../kinds.ts';

/** Of two central steps the first. */
function centralStep({ middle: [from, to] }: Sentence): number {
  return stepOf(Math.floor((from + to - 1) / 2));
}

function beltOf({ architecture }: Model): string {
  return signalWithRole(cellNamed(architecture.cell), 'belt')!.id;
}

/** Sets the memory of units to 0. */
export function eraseHalfWay(
  model: Model,
  sentence: Sentence,
  placed: readonly PlacedUnits[],
): readonly Experiment[] {
  const step = centralStep(sentence);
  const state = beltOf(model);
  return placed.map((place) => ({ kind: 'set', state, step, value: 0, ...place }));
}

/**
 * Puts all of the memory of another sentence, half-way through it, in the place of its own: in both
 * directions where the network reads both ways, for the word that decides may stand on either side.
 */
export function transplantHalfWay(
  scenario: Scenario,
  model: Model,
  sentence: Sentence,
  donor: Sentence,
): readonly Experiment[] {
  const { units } = model.architecture;
  const state = beltOf(model);
  const step = centralStep(sentence);
  const from = centralStep(donor) * units;
  const { layers } = runTrace(model, { tokens: ask(scenario, model, donor).tokens });
  return layers.map(({ layer, direction, signals }) => ({
    ...{ kind: 'transplant', state, step, layer, direction },
    donor: [...arrayOf(signals, state).subarray(from, from + units)],
  }));
}

/** Another sentence with the same question and another answer. */
export function donorFor({ generate }: Bucket, random: Random, sentence: Sentence): Sentence {
  // The question stands behind the middle, or in front of everything.
  const questionOf = ({ words, middle, answerAt }: Sentence): string =>
    words.slice(answerAt < middle[0] ? 0 : middle[1], answerAt).join(' ');
  const answerOf = ({ words, answerAt }: Sentence): string => words[answerAt]!;
  return drawFitting(
    () => generate(random),
    (other) => questionOf(other) === questionOf(sentence) && answerOf(other) !== answerOf(sentence),
  );
}

/** The same sentence with another word in the key word's place, for which another answer is right. */
export function swapKey(scenario: Scenario, random: Random, sentence: Sentence): Sentence {
  const { words, keyAt, answerAt } = sentence;
  const others = alternatives(scenario, words[keyAt]!).flatMap((word) => {
    const swapped = words.with(keyAt, word);
    const right = scenario.rightAnswer(swapped, answerAt);
    return right === undefined || right === words[answerAt] ? [] : [swapped.with(answerAt, right)];
  });
  return { ...sentence, words: random.pick(others) };
}
