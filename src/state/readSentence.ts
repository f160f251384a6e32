/** A network reads the sentence: its trace, its predictions and its answer. */
import { cellNamed } from '../engine/cells/index.ts';
import { topWords } from '../engine/predict.ts';
import { runTrace, type Trace } from '../engine/trace.ts';
import type { OpenedModel } from '../formats/openModel.ts';
import type { Scenario } from '../scenarios/contract.ts';
import { wordsInFront } from '../scenarios/reading.ts';
import { toTokens } from '../scenarios/tokens.ts';
import { memoize } from './memoize.ts';
import type { Answer, NetworkReading } from './scene.ts';
import { readText } from './sentence.ts';

const WORDS_SHOWN = 5;

function predictionsOf(trace: Trace, vocabulary: readonly string[]): NetworkReading['predictions'] {
  const { logits, steps } = trace;
  if (logits === undefined) return [];
  return Array.from({ length: steps }, (_, step) =>
    topWords(logits, step, vocabulary, WORDS_SHOWN),
  );
}

/** Computed once a network and text; kept for a few, so that switching back costs nothing. */
export const readSentence = memoize(
  (opened: OpenedModel, scenario: Scenario, text: string): NetworkReading => {
    const { architecture } = opened.model;
    const { vocabulary = [] } = architecture;
    const reading = readText(scenario, text, architecture.bidirectional);
    const trace = runTrace(opened.model, { tokens: toTokens(reading.words, vocabulary) });
    const predictions = predictionsOf(trace, vocabulary);
    const [blank] = reading.answers;
    const read = reading.words.slice(wordsInFront(vocabulary).length);
    const answer: Answer | undefined = blank && {
      step: blank.step,
      top: predictions[blank.step] ?? [],
      right: scenario.rightAnswer(read, blank.position),
    };
    return {
      model: opened.model,
      cell: cellNamed(architecture.cell),
      card: opened.card,
      trace,
      layer: trace.layers.findLast((layer) => layer.direction === 'forward')!,
      answer,
      predictions,
    };
  },
  8,
);
