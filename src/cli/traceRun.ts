import { cellNamed } from '../engine/cells/index.ts';
import { BLANK, START_TOKEN, directionsOf, type Architecture } from '../engine/model.ts';
import { runTrace, type InitialStates, type Input } from '../engine/trace.ts';
import type { OpenedModel } from '../formats/openModel.ts';
import { readingOf, wordsInFront, type Reading } from '../scenarios/reading.ts';
import { nearestWords, toTokens, unknownWords } from '../scenarios/tokens.ts';
import { CommandError } from './commandError.ts';
import type { NumberRows, TraceInput } from './traceInput.ts';
import { reportTrace, type TraceReport } from './traceReport.ts';

const NEAREST_COUNT = 3;

/**
 * Runs a network over an input and returns the report that is printed.
 * @throws CommandError or RangeError with one sentence about what does not fit the network.
 */
export function traceInput(opened: OpenedModel, input: TraceInput): TraceReport {
  const { architecture } = opened.model;
  const initial = initialStates(architecture, input);
  if ('vectors' in input.sequence) {
    checkVectors(architecture, input.sequence.vectors);
    return reportTrace(opened, runTrace(opened.model, input.sequence, initial));
  }
  const reading = readWords(opened, input.sequence.words);
  const tokens: Input = { tokens: toTokens(reading.words, architecture.vocabulary ?? []) };
  return reportTrace(opened, runTrace(opened.model, tokens, initial), reading);
}

/** What the network reads of these words; a start token that stands there already is not doubled. */
function readWords({ model }: OpenedModel, words: readonly string[]): Reading {
  const { vocabulary, bidirectional } = model.architecture;
  if (vocabulary === undefined || model.tensors['embedding.weight'] === undefined) {
    throw new CommandError('This network reads no words; give it "vectors".');
  }
  if (words.length === 0) throw new CommandError('The text is empty: there is no word to read.');
  const inFront = wordsInFront(vocabulary);
  const text = inFront.length > 0 && words[0] === START_TOKEN ? words.slice(1) : words;
  const reading = readingOf(text, bidirectional, inFront);
  if (reading.words.length === 0) {
    throw new CommandError('There is no word before the blank, so there is nothing to read.');
  }
  checkWords(reading.words, vocabulary);
  return reading;
}

function checkWords(words: readonly string[], vocabulary: readonly string[]): void {
  const unknown = unknownWords(words, vocabulary);
  if (unknown.length > 0) {
    const named = unknown.map((word) => {
      const nearest = nearestWords(word, vocabulary, NEAREST_COUNT).join(', ');
      return `${JSON.stringify(word)} (nearest: ${nearest})`;
    });
    throw new CommandError(`The network does not know ${named.join(' and ')}.`);
  }
  if (words.includes(BLANK) && !vocabulary.includes(BLANK)) {
    throw new CommandError(`The network reads in both directions but knows no blank "${BLANK}".`);
  }
}

function checkVectors({ inputs }: Architecture, vectors: NumberRows): void {
  const step = vectors.findIndex((vector) => vector.length !== inputs);
  if (step >= 0) {
    throw new CommandError(
      `Step ${step} of "vectors" has the length ${vectors[step]!.length}, ` +
        `but the network reads vectors of length ${inputs}.`,
    );
  }
}

/** `h0` and `c0` as the states of the cell: the hidden state comes first, the cell state second. */
function initialStates(architecture: Architecture, { h0, c0 }: TraceInput): InitialStates {
  const [hidden, memory] = cellNamed(architecture.cell).states;
  if (c0 !== undefined && memory === undefined) {
    throw new CommandError(
      `The cell ${architecture.cell} has no cell state, so "c0" cannot be set.`,
    );
  }
  return Object.fromEntries(
    [
      { name: 'h0', state: hidden, rows: h0 },
      { name: 'c0', state: memory, rows: c0 },
    ].flatMap(({ name, state, rows }) => {
      if (state === undefined || rows === undefined) return [];
      checkState(architecture, name, rows);
      return [[state, rows] as const];
    }),
  );
}

function checkState(architecture: Architecture, name: string, rows: NumberRows): void {
  const { layers, units } = architecture;
  const directions = directionsOf(architecture).length;
  if (rows.length !== layers * directions) {
    throw new CommandError(
      `"${name}" should hold a row for each layer and direction, ${layers * directions} in all, ` +
        `but it holds ${rows.length}.`,
    );
  }
  const index = rows.findIndex((row) => row.length !== units);
  if (index >= 0) {
    throw new CommandError(
      `Row ${index} of "${name}" has the length ${rows[index]!.length}, ` +
        `but the network has ${units} units.`,
    );
  }
}
