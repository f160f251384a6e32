import { cellNamed } from '../engine/cells/index.ts';
import type { ExperimentRow } from '../engine/experimentRows.ts';
import { runExperiments } from '../engine/intervene.ts';
import { BLANK, START_TOKEN, directionsOf, type Architecture } from '../engine/model.ts';
import { stepsOf, type InitialStates, type Input } from '../engine/trace.ts';
import type { OpenedModel } from '../formats/openModel.ts';
import type { Writing } from '../scenarios/contract.ts';
import { readingOf, wordsInFront, type Reading } from '../scenarios/reading.ts';
import { toTokens, unknownWords } from '../scenarios/tokens.ts';
import { CommandError } from './commandError.ts';
import { applyRows } from './traceExperiments.ts';
import type { NumberRows, TraceInput } from './traceInput.ts';
import { reportTrace, type TraceReport } from './traceReport.ts';
import { nameUnknown } from './unknownWords.ts';

/** What is done to a network while it reads. */
export interface Interference {
  readonly rows: readonly ExperimentRow[];
  /** The words of a text in a row. */
  readonly tokenize: Writing['tokenize'];
}

/** Words are in a file one by one; a text in a row is split at its spaces. */
export function splitAtSpaces(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

const NOTHING_DONE: Interference = { rows: [], tokenize: splitAtSpaces };

/**
 * Runs a network over an input and returns the report that is printed.
 * @throws CommandError or RangeError with one sentence about what does not fit the network.
 */
export function traceInput(
  opened: OpenedModel,
  input: TraceInput,
  { rows, tokenize }: Interference = NOTHING_DONE,
): TraceReport {
  const { model } = opened;
  const { architecture } = model;
  const initial = initialStates(architecture, input);
  const { read, reading } = readSequence(opened, input.sequence);
  const steps = stepsOf(read);
  const applied = applyRows({ model, steps, tokenize }, rows);
  const trace = runExperiments(model, read, applied.experiments, initial);
  const report = reportTrace(opened, trace, reading && withSwaps(reading, applied.rows));
  return applied.rows.length === 0 ? report : { ...report, experiments: applied.rows };
}

function readSequence(
  opened: OpenedModel,
  sequence: TraceInput['sequence'],
): { readonly read: Input; readonly reading?: Reading } {
  const { architecture } = opened.model;
  if ('vectors' in sequence) {
    checkVectors(architecture, sequence.vectors);
    return { read: sequence };
  }
  const reading = readWords(opened, sequence.words);
  return { read: { tokens: toTokens(reading.words, architecture.vocabulary ?? []) }, reading };
}

/** The words as they were read in the end. */
function withSwaps(reading: Reading, rows: readonly ExperimentRow[]): Reading {
  const words = [...reading.words];
  for (const row of rows) if (row.kind === 'swapWord') words[row.step] = row.word;
  return { ...reading, words };
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
    throw new CommandError(`The network does not know ${nameUnknown(unknown, vocabulary)}.`);
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
