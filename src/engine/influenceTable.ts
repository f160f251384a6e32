/**
 * The influence of every word on several answers at once, at any step: by how much the log-odds of
 * each answer fall when a word is replaced by the others of its kind (on average), or left out.
 * A run tells about all answers, and begins at the word that is changed.
 */
import type { Experiment } from './experiment.ts';
import { followExperiments } from './followSteps.ts';
import { interferenceOf, noArrays } from './interfere.ts';
import { runExperiments } from './intervene.ts';
import type { Model } from './model.ts';
import { PackedWeights } from './packedWeights.ts';
import { logOdds } from './predict.ts';
import { resumeFrom } from './resume.ts';
import { computeLogits, prepareRun, readTokens, runLayers } from './run.ts';

export interface InfluenceQuestion {
  /** The whole text as read, the start token included. */
  readonly tokens: readonly number[];
  /** The step whose output answers. */
  readonly target: number;
  /** The tokens whose log-odds are measured. */
  readonly answers: readonly number[];
  /**
   * What interferes in every run, and goes along with its words; none that swaps words or cuts
   * peepholes, for the tokens and the model are as they are read.
   */
  readonly experiments?: readonly Experiment[];
}

/** What can be done to the words, in the order in which it is measured. */
export interface WordChanges {
  /** By step: the tokens that could have stood there (its own may be among them). */
  readonly replacements: ReadonlyMap<number, readonly number[]>;
  /**
   * The steps whose words are left out one at a time; never the start token, nor the answering
   * step of a network that reads both ways, which is the blank itself.
   */
  readonly deletions: readonly number[];
}

/** The influence of one word on every answer, in the order of the answers. */
export interface InfluenceRow {
  readonly step: number;
  readonly by: 'replacement' | 'deletion';
  readonly influence: Float64Array;
}

/** The log-odds of every answer after reading other tokens, by the step that answers. */
type Retry = (tokens: readonly number[], answeredAt: number) => Float64Array;

interface Original {
  /** The tokens that can make a difference. */
  readonly read: readonly number[];
  readonly odds: (step: number) => Float64Array;
  /**
   * Prepares runs over `steps` tokens that differ from those read at `first` or behind: by other words
   * in their places, or without the word of `first`.
   */
  readonly retryFrom: (first: number, steps: number) => Retry;
}

function readOriginal(model: Model, question: InfluenceQuestion): Original {
  const { tokens, target, answers } = question;
  const { bidirectional, vocabulary = [] } = model.architecture;
  const read = bidirectional ? tokens : tokens.slice(0, target + 1);
  const experiments = followExperiments(question.experiments ?? [], (step) =>
    step < read.length ? step : undefined,
  );
  const trace = runExperiments(model, { tokens: read }, experiments);
  const packed = new PackedWeights(model);
  const count = vocabulary.length;
  const oddsIn = (logits: Float64Array | undefined, step: number): Float64Array => {
    if (logits === undefined) throw new RangeError('This model has no output layer to answer.');
    return Float64Array.from(answers, (answer) => logOdds(logits, step * count, count, answer));
  };
  const retryFrom = (first: number, steps: number): Retry => {
    const from = bidirectional ? 0 : first;
    const run = prepareRun(model, steps - from, packed);
    if (!bidirectional) resumeFrom(run, trace, from);
    const gone = read.length - steps;
    const acting = followExperiments(experiments, (step) => {
      const isGone = step < from || (step >= first && step < first + gone);
      return isGone ? undefined : step - from - (step > first ? gone : 0);
    });
    return (changed, answeredAt) => {
      const left = { edits: noArrays(0), slopes: noArrays(1) };
      readTokens(run, changed.slice(from));
      runLayers(run, (layer) => interferenceOf(layer, acting, left));
      computeLogits(run, answeredAt - from, answeredAt - from);
      return oddsIn(run.logits, answeredAt - from);
    };
  };
  return { read, odds: (step) => oddsIn(trace.logits, step), retryFrom };
}

function* byReplacement(
  { read, odds, retryFrom }: Original,
  target: number,
  step: number,
  others: readonly number[],
): Generator<InfluenceRow | undefined, undefined> {
  const influence = odds(target);
  const retry = retryFrom(step, read.length);
  for (const [index, other] of others.entries()) {
    const replaced = retry(read.with(step, other), target);
    replaced.forEach((value, answer) => (influence[answer]! -= value / others.length));
    const isLast = index === others.length - 1;
    yield isLast ? { step, by: 'replacement', influence } : undefined;
  }
}

function byDeletion({ read, odds, retryFrom }: Original, target: number, step: number) {
  const answeredAt = step <= target ? target - 1 : target;
  const rest = read.toSpliced(step, 1);
  // Without its last word a text was read already.
  const isKnown = step === target && step === read.length - 1;
  const left = isKnown ? odds(answeredAt) : retryFrom(step, rest.length)(rest, answeredAt);
  return odds(target).map((value, answer) => value - left[answer]!);
}

/**
 * Measures one run at a time, so that a long text can be measured piece by piece: yields after every
 * run, a row with the last run of a word and undefined before. Equal to running everything anew. A
 * word behind the target of a forward network has no influence and no row.
 */
export function* measureInfluenceTable(
  model: Model,
  question: InfluenceQuestion,
  { replacements, deletions }: WordChanges,
): Generator<InfluenceRow | undefined, undefined> {
  const original = readOriginal(model, question);
  const { read } = original;
  const { target } = question;
  yield undefined;
  for (const [step, candidates] of replacements) {
    const others = candidates.filter((token) => token !== read[step]);
    if (step < read.length) yield* byReplacement(original, target, step, others);
  }
  for (const step of deletions) {
    if (step >= read.length) continue;
    yield { step, by: 'deletion', influence: byDeletion(original, target, step) };
  }
}
