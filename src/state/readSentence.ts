/** A network reads the sentence: its trace, its predictions and its answers. */
import { cellNamed } from '../engine/cells/index.ts';
import { topWords } from '../engine/predict.ts';
import { runTrace, type Trace } from '../engine/trace.ts';
import type { OpenedModel } from '../formats/openModel.ts';
import type { Scenario } from '../scenarios/contract.ts';
import { wordsInFront } from '../scenarios/reading.ts';
import { toTokens } from '../scenarios/tokens.ts';
import { memoize } from './memoize.ts';
import { placeOf } from './places.ts';
import type { Answer, NetworkReading, SentenceReading } from './scene.ts';
import { readText } from './sentence.ts';

const WORDS_SHOWN = 5;

function predictionsOf(
  trace: Trace,
  vocabulary: readonly string[],
): SentenceReading['predictions'] {
  const { logits, steps } = trace;
  if (logits === undefined) return [];
  return Array.from({ length: steps }, (_, step) =>
    topWords(logits, step, vocabulary, WORDS_SHOWN),
  );
}

/** What there is to say of a run that read the words of a text, or others in their places. */
export function readingFrom(
  { model, card }: OpenedModel,
  scenario: Scenario,
  text: string,
  words: readonly string[],
  read: (tokens: readonly number[]) => Trace,
): SentenceReading {
  const { vocabulary = [], bidirectional, cell } = model.architecture;
  const { answers } = readText(scenario, text, bidirectional);
  const tokens = toTokens(words, vocabulary);
  const trace = read(tokens);
  const predictions = predictionsOf(trace, vocabulary);
  const written = words.slice(wordsInFront(vocabulary).length);
  return {
    model,
    cell: cellNamed(cell),
    card,
    tokens,
    trace,
    answers: answers.map(({ step, position }): Answer => ({
      step,
      top: predictions[step] ?? [],
      right: scenario.rightAnswer(written, position),
    })),
    // What both directions know of a word's place is no word after it.
    predictions: bidirectional ? [] : predictions,
  };
}

/** Computed once a network and text; kept for a few, so that switching back costs nothing. */
export const readSentence = memoize(
  (opened: OpenedModel, scenario: Scenario, text: string): SentenceReading => {
    const { words } = readText(scenario, text, opened.model.architecture.bidirectional);
    return readingFrom(opened, scenario, text, words, (tokens) =>
      runTrace(opened.model, { tokens }),
    );
  },
  8,
);

/** Such as 2 of [1, 4] at step 3: the index of the answer nearest to a step. */
export function nearestAnswer({ answers }: SentenceReading, step: number): number {
  const distance = (index: number): number => Math.abs(answers[index]!.step - step);
  return answers.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}

/** Looks into one place of a network (the usual one if it has no such place), and at one answer. */
export const lookInto = memoize(
  (reading: SentenceReading, place: string | null, answer: number): NetworkReading => ({
    ...reading,
    layer:
      reading.trace.layers.find((layer) => placeOf(layer) === place) ??
      reading.trace.layers.findLast((layer) => layer.direction === 'forward')!,
    answer: reading.answers[answer],
  }),
  16,
);
