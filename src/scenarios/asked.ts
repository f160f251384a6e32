import { BLANK, type Model } from '../engine/model.ts';
import type { Sentence } from './contract.ts';
import { readingOf } from './reading.ts';
import { toTokens } from './tokens.ts';

/** A generated sentence as a network is asked it. */
export interface AskedSentence {
  /** One word a step, the start token first. */
  readonly words: readonly string[];
  readonly tokens: readonly number[];
  readonly answerStep: number;
  /** The token of the right answer. */
  readonly answer: number;
}

/** Step 0 reads the start token. */
export function stepOf(position: number): number {
  return position + 1;
}

/** Puts a blank in the place of the word that is asked for. */
export function ask(model: Model, sentence: Sentence): AskedSentence {
  const { bidirectional, vocabulary = [] } = model.architecture;
  const { words, answers } = readingOf(
    sentence.words.with(sentence.answerAt, BLANK),
    bidirectional,
  );
  const [right] = toTokens([sentence.words[sentence.answerAt]!], vocabulary);
  return {
    words,
    tokens: toTokens(words, vocabulary),
    answerStep: answers[0]!.step,
    answer: right!,
  };
}
