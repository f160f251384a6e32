import type { Page } from '@playwright/test';
import { cellNamed } from '../../src/engine/cells/index.ts';
import { signalWithRole, type Cell } from '../../src/engine/cells/contract.ts';
import { influenceByReplacement } from '../../src/engine/influence.ts';
import { BLANK, type Model } from '../../src/engine/model.ts';
import { topWords, type WordProbability } from '../../src/engine/predict.ts';
import { runTrace, type LayerTrace, type Trace } from '../../src/engine/trace.ts';
import { openModel } from '../../src/formats/openModel.ts';
import type { Variant } from '../../src/scenarios/contract.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { replacementsOf } from '../../src/scenarios/kinds.ts';
import { readingOf } from '../../src/scenarios/reading.ts';
import { tokenize, toTokens } from '../../src/scenarios/tokens.ts';
import { modelFileName, shippedVariants } from '../../src/scenarios/variants.ts';
import { placeOf, usualPlace } from '../../src/state/places.ts';
import { english, type PageText } from './texts.ts';

export const allNetworks: readonly Variant[] = shippedVariants(france);

/** Those of one layer that continue a text. */
export const networks = allNetworks.filter(
  ({ layers, direction }) => layers === 1 && direction === 'forward',
);

/** A network's name in the titles of tests. */
export function nameOf({ cell, layers, direction, trained }: Variant): string {
  const stack = layers === 1 ? '' : ` of ${layers} layers`;
  const ways = direction === 'forward' ? '' : ' that reads both ways';
  return `${trained} ${cell}${stack}${ways}`;
}

/** The network of a cell with so many layers; the readable one where there are two. */
export function networkOf(
  cell: string,
  layers: number,
  direction: Variant['direction'] = 'forward',
): Variant {
  return allNetworks.find(
    (each) => each.cell === cell && each.layers === layers && each.direction === direction,
  )!;
}

export const readableLstm = networks.find((each) => nameOf(each) === 'readable lstm')!;
export const simpleRnn = networks.find((each) => nameOf(each) === 'plain rnn')!;

/** What a link says of a network, and whatever else it is to say. */
export function linkTo(network: Variant, others: Record<string, string | number> = {}): string {
  const { cell, layers, direction, trained } = network;
  const choices = { cell, layers, direction, trained, lang: 'en', ...others };
  return new URLSearchParams(
    Object.entries(choices).map(([name, value]) => [name, String(value)]),
  ).toString();
}

/** A network that has read a text: the numbers which the page has to show. */
export interface Reading {
  readonly model: Model;
  readonly cell: Cell;
  readonly layer: LayerTrace;
  readonly trace: Trace;
  /** One vocabulary word a step. */
  readonly words: readonly string[];
  /** The step that answers the first blank; the last one without a blank. */
  readonly answerStep: number;
  /** Of what the network answers, by step. */
  readonly influence: ReadonlyMap<number, number>;
}

/**
 * Fetches a network's weights from where the page gets them, reads a text with them and looks into
 * a layer and direction: the top one reading forward, unless `open` names another.
 */
export async function readWith(
  page: Page,
  network: Variant,
  text: string = france.openingText,
  open = usualPlace(network),
): Promise<Reading> {
  const response = await page.request.get(`./models/${modelFileName(france.id, network)}`);
  const { model } = openModel(await response.body());
  const { bidirectional, vocabulary = [], cell } = model.architecture;
  const { words, answers } = readingOf(tokenize(text), bidirectional);
  const tokens = toTokens(words, vocabulary);
  const trace = runTrace(model, { tokens });
  const answerStep = answers[0]?.step ?? words.length - 1;
  const answer = topWords(trace.logits!, answerStep, vocabulary, 1)[0]!.word;
  return {
    model,
    cell: cellNamed(cell),
    layer: trace.layers.find((layer) => placeOf(layer) === open)!,
    trace,
    words,
    answerStep,
    influence: influenceByReplacement(
      model,
      tokens,
      answerStep,
      vocabulary.indexOf(answer),
      replacementsOf(france, words),
    ),
  };
}

/** A signal of one unit; zero before the first step, and behind the last one. */
export function valueOf(
  { layer, trace }: Reading,
  signal: string,
  step: number,
  unit: number,
): number {
  return step < 0 || step >= trace.steps ? 0 : layer.signals[signal]![step * layer.units + unit]!;
}

/** The same of all units. */
export function rowOf(
  { layer }: Pick<Reading, 'layer'>,
  signal: string,
  step: number,
): Float64Array {
  return layer.signals[signal]!.slice(step * layer.units, (step + 1) * layer.units);
}

/** What the score draws: the cell state, or the hidden state of a cell without one. */
export function beltOf({ cell }: Reading): string {
  return signalWithRole(cell, 'belt')!.id;
}

export function hasMemory({ cell }: Reading): boolean {
  return signalWithRole(cell, 'keep') !== undefined;
}

/** The five likeliest words after a step. */
export function likeliestAfter(
  { model, trace }: Pick<Reading, 'model' | 'trace'>,
  step: number,
): readonly WordProbability[] {
  return topWords(trace.logits!, step, model.architecture.vocabulary!, 5);
}

/** The rows of a table of likely words, as the page has to show them. */
export function wordRows(
  words: readonly WordProbability[],
  right?: string,
  text: PageText = english,
): string[][] {
  const heads = [text('answer.word'), text('answer.probability')];
  const rows = words.map(({ word, probability }) => {
    const mark = word === right ? `${text('answer.right')} ` : '';
    return [mark + france.display(word), spaced(text.percent(probability))];
  });
  return [heads, ...rows];
}

/** A text with every kind of space as a plain one, as tables and locators give it back. */
export function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A step's word as the page writes it. */
export function shownWord({ words }: Reading, step: number, text: PageText = english): string {
  if (words[step] === BLANK) return text('word.blank');
  return step === 0 ? text('word.start') : france.display(words[step]!);
}
