import { BLANK, START_TOKEN, type Model } from '../engine/model.ts';
import type { Scenario, Sentence } from './contract.ts';
import { toTokens } from './tokens.ts';

/** Something that a network has to get right. */
export interface Question {
  /** The step whose output answers it. */
  readonly step: number;
  /** The tokens that are right: each of them must be likelier than every other word. */
  readonly right: readonly number[];
}

/** A generated sentence as a network is asked it. */
export interface AskedSentence {
  /** One word a step, the start token first. */
  readonly words: readonly string[];
  readonly tokens: readonly number[];
  readonly answerStep: number;
  /** The token of the right answer. */
  readonly answer: number;
  /** Everything that has to be right, the answer included. */
  readonly questions: readonly Question[];
}

/** Step 0 reads the start token. */
export function stepOf(position: number): number {
  return position + 1;
}

/** The start token and the words, with a blank in the place of the word that is asked for. */
export function withBlank({ words, answerAt }: Sentence): readonly string[] {
  return [START_TOKEN, ...words.with(answerAt, BLANK)];
}

/** The positions of every word that is asked for. */
export function askedPositions({ asked, answerAt }: Sentence): readonly number[] {
  return asked ?? [answerAt];
}

/** A network that reads both ways reads the whole sentence with a blank, and answers it there. */
function askToFillIn(sentence: Sentence, vocabulary: readonly string[]): AskedSentence {
  const words = withBlank(sentence);
  const answerStep = stepOf(sentence.answerAt);
  const [answer] = toTokens([sentence.words[sentence.answerAt]!], vocabulary) as [number];
  const questions = [{ step: answerStep, right: [answer] }];
  return { words, tokens: toTokens(words, vocabulary), answerStep, answer, questions };
}

/** A forward network reads up to the last word that is asked for; a word is answered before it. */
function askToGoOn(
  scenario: Scenario,
  sentence: Sentence,
  vocabulary: readonly string[],
): AskedSentence {
  const asked = askedPositions(sentence);
  const words = [START_TOKEN, ...sentence.words.slice(0, Math.max(...asked))];
  const rightAt = (position: number): readonly string[] =>
    scenario.legalNext?.(sentence.words.slice(0, position)) ?? [sentence.words[position]!];
  const [answer] = toTokens([sentence.words[sentence.answerAt]!], vocabulary) as [number];
  return {
    words,
    tokens: toTokens(words, vocabulary),
    answerStep: stepOf(sentence.answerAt) - 1,
    answer,
    questions: asked.map((position) => ({
      step: stepOf(position) - 1,
      right: toTokens(rightAt(position), vocabulary),
    })),
  };
}

/** A generated sentence with what it asks of a network. */
export function ask(scenario: Scenario, model: Model, sentence: Sentence): AskedSentence {
  const { bidirectional, vocabulary = [] } = model.architecture;
  return bidirectional
    ? askToFillIn(sentence, vocabulary)
    : askToGoOn(scenario, sentence, vocabulary);
}
