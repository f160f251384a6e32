import { CommandError } from './commandError.ts';

/** Rows of finite numbers; rows may still be of any length. */
export type NumberRows = readonly (readonly number[])[];

/** What a network is to read, as an input file says it. */
export interface TraceInput {
  readonly sequence: { readonly vectors: NumberRows } | { readonly words: readonly string[] };
  /** The first hidden states, a row for each layer and direction in PyTorch's order. */
  readonly h0?: NumberRows;
  /** The first cell states, likewise. */
  readonly c0?: NumberRows;
}

const KEYS = ['vectors', 'words', 'h0', 'c0'];

/**
 * Reads the text of an input file: `{"vectors": [[…] per step]}` or `{"words": […]}`, with `h0` and
 * `c0` if the states should not start at zero.
 * @throws CommandError with one sentence about the first thing that is wrong.
 */
export function parseTraceInput(text: string): TraceInput {
  const { vectors, words, h0, c0 } = parseObject(text);
  if ((vectors === undefined) === (words === undefined)) {
    throw new CommandError('The input must hold either "vectors" or "words".');
  }
  return {
    sequence: words === undefined ? { vectors: vectorsOf(vectors) } : { words: wordsOf(words) },
    ...(h0 !== undefined && { h0: rowsOf(h0, 'h0', 'row') }),
    ...(c0 !== undefined && { c0: rowsOf(c0, 'c0', 'row') }),
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`The input is not valid JSON (${reason}).`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CommandError('The input must be a JSON object with "vectors" or "words".');
  }
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) {
    throw new CommandError(
      `The input holds ${JSON.stringify(unknown)}, which is none of ${KEYS.join(', ')}.`,
    );
  }
  return value as Record<string, unknown>;
}

function vectorsOf(value: unknown): NumberRows {
  const vectors = rowsOf(value, 'vectors', 'step');
  if (vectors.length === 0) throw new CommandError('"vectors" is empty: there is no step to run.');
  return vectors;
}

function wordsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new CommandError('"words" must be a list of words.');
  if (value.length === 0) throw new CommandError('"words" is empty: there is no step to run.');
  return value.map((word: unknown, index) => {
    if (typeof word === 'string') return word;
    throw new CommandError(`Word ${index} of "words" is ${describe(word)}, not a text.`);
  });
}

/** @param row what a row is called in messages: rows of vectors are steps. */
function rowsOf(value: unknown, name: string, row: string): NumberRows {
  if (!Array.isArray(value))
    throw new CommandError(`"${name}" must be a list of lists of numbers.`);
  return value.map((numbers: unknown, index) => {
    const where = `${row} ${index} of "${name}"`;
    if (!Array.isArray(numbers)) {
      throw new CommandError(`In ${where} there is ${describe(numbers)}, not a list of numbers.`);
    }
    return numbers.map((number: unknown, column) => {
      if (typeof number === 'number' && Number.isFinite(number)) return number;
      throw new CommandError(
        `In ${where} there is ${describe(number)} at index ${column}, not a finite number.`,
      );
    });
  });
}

const LONGEST_SHOWN = 40;

/** What stands in the file instead; JSON has no infinite numbers, but 1e999 is read as one. */
function describe(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
