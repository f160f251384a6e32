/** What two runs answer, word by word. */
import { softmax, topWords } from '../../engine/predict.ts';
import type { NetworkReading } from '../scene.ts';
import { stepIn, type Side } from './align.ts';
import type { Comparison } from './compare.ts';

const WORDS_OF_EACH = 5;

export interface AnswerOfRun {
  /** The step whose output answers. */
  readonly step: number;
  /** The likeliest word. */
  readonly likeliest: string;
  /** The right word, where the scenario knows one. */
  readonly right: string | undefined;
}

export interface AnsweredWord {
  readonly word: string;
  /** Probabilities; undefined where a run answers nothing, or not in this word. */
  readonly left: number | undefined;
  readonly right: number | undefined;
}

export interface AnswersBeside {
  /** Whether it is the word for the blank; otherwise it is the next word after the step. */
  readonly atBlank: boolean;
  readonly of: Readonly<Record<Side, AnswerOfRun | undefined>>;
  /** The five likeliest of each, the likeliest of all first. */
  readonly words: readonly AnsweredWord[];
}

/** By word, what a run says after a step. */
type Said = ReadonlyMap<string, number>;

function saidAt({ trace, model }: NetworkReading, step: number): Said {
  const { vocabulary = [] } = model.architecture;
  if (trace.logits === undefined) return new Map();
  const probabilities = softmax(trace.logits, step * vocabulary.length, vocabulary.length);
  return new Map(vocabulary.map((word, token) => [word, probabilities[token]!]));
}

function answerOf(
  reading: NetworkReading,
  step: number | undefined,
  atBlank: boolean,
): AnswerOfRun | undefined {
  const { answer, trace, model } = reading;
  const { vocabulary = [], bidirectional } = model.architecture;
  if (step === undefined || trace.logits === undefined) return undefined;
  // What reads both ways has read the next word already.
  if (bidirectional && answer?.step !== step) return undefined;
  const [likeliest] = topWords(trace.logits, step, vocabulary, 1);
  return { step, likeliest: likeliest!.word, right: atBlank ? answer?.right : undefined };
}

/** In the column of the left run's answer both runs answer their blanks; else what comes next. */
export function answersBeside(comparison: Comparison, column: number): AnswersBeside {
  const { left, right, alignment } = comparison;
  const step = stepIn(alignment, 'left', column);
  const atBlank = step !== undefined && left.answer?.step === step;
  const beside = atBlank ? right.answer?.step : stepIn(alignment, 'right', column);
  const of = {
    left: answerOf(left, step, atBlank),
    right: answerOf(right, beside, atBlank),
  };
  const said = {
    left: of.left && saidAt(left, of.left.step),
    right: of.right && saidAt(right, of.right.step),
  };
  const likeliest = [said.left, said.right].flatMap((each) =>
    [...(each ?? [])].sort(([, a], [, b]) => b - a).slice(0, WORDS_OF_EACH),
  );
  const words = [...new Set(likeliest.map(([word]) => word))].map((word) => ({
    word,
    left: said.left?.get(word),
    right: said.right?.get(word),
  }));
  const most = ({ left: a = 0, right: b = 0 }: AnsweredWord): number => Math.max(a, b);
  return { atBlank, of, words: words.sort((a, b) => most(b) - most(a)) };
}
