import { bytesOfDtype } from './dtypes.ts';
import { findDuplicateKey } from './duplicateKeys.ts';
import { FormatError, shown, shownShape } from './formatError.ts';

/** One tensor as the header describes it; offsets count from the first byte behind the header. */
export interface TensorEntry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

export interface SafetensorsHeader {
  readonly metadata: Readonly<Record<string, string>>;
  readonly entries: readonly TensorEntry[];
}

/** More numbers in one file are refused: as float64 they would fill half a gigabyte. */
const MOST_NUMBERS = 64 * 1024 * 1024;
const OPENING_BRACE = 0x7b;

/**
 * Reads and checks the JSON header of a safetensors file.
 * @param dataLength how many bytes stand behind the header; the tensors must fill them exactly.
 * @throws FormatError with one sentence about the first thing that is wrong.
 */
export function parseHeader(header: Uint8Array, dataLength: number): SafetensorsHeader {
  const table = parseObject(header);
  const entries: TensorEntry[] = [];
  let metadata: Readonly<Record<string, string>> = {};
  for (const [name, value] of Object.entries(table)) {
    if (name === '__metadata__') metadata = parseMetadata(value);
    else entries.push(parseEntry(name, value));
  }
  checkTotal(entries);
  checkLayout(entries, dataLength);
  return { metadata, entries };
}

function parseObject(header: Uint8Array): Record<string, unknown> {
  if (header[0] !== OPENING_BRACE) {
    throw new FormatError('This is not a safetensors file: its header does not start with "{".');
  }
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(header);
    value = JSON.parse(text);
  } catch {
    throw new FormatError('The header of the safetensors file is not valid JSON.');
  }
  const twice = findDuplicateKey(text);
  if (twice !== undefined) {
    throw new FormatError(`The header of the safetensors file holds ${shown(twice)} twice.`);
  }
  return value as Record<string, unknown>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseMetadata(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value) || !Object.values(value).every((text) => typeof text === 'string')) {
    throw new FormatError('__metadata__ in the header must hold texts only.');
  }
  return value as Record<string, string>;
}

function parseEntry(name: string, value: unknown): TensorEntry {
  if (!isRecord(value)) {
    throw new FormatError(`The header says nothing usable about the tensor ${shown(name)}.`);
  }
  const { dtype, shape, data_offsets: offsets } = value;
  if (typeof dtype !== 'string') {
    throw new FormatError(`The tensor ${shown(name)} has no dtype.`);
  }
  if (!isCounts(shape)) {
    throw new FormatError(`The shape of ${shown(name)} must be a list of whole numbers from 0 up.`);
  }
  if (!isCounts(offsets) || offsets.length !== 2) {
    throw new FormatError(
      `The data_offsets of ${shown(name)} must be two whole numbers from 0 up.`,
    );
  }
  const entry = { name, dtype, shape, begin: offsets[0]!, end: offsets[1]! };
  checkBytes(entry);
  return entry;
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && each >= 0);
}

/** How many numbers a shape holds; a 0 anywhere makes it 0, however large the rest is. */
export function countOf(shape: readonly number[]): number {
  return shape.includes(0) ? 0 : shape.reduce((product, size) => product * size, 1);
}

function checkBytes({ name, dtype, shape, begin, end }: TensorEntry): void {
  const size = bytesOfDtype(dtype);
  if (size === undefined) {
    throw new FormatError(`The tensor ${shown(name)} has the unknown dtype ${shown(dtype)}.`);
  }
  const expected = countOf(shape) * size;
  if (end - begin !== expected) {
    throw new FormatError(
      `The tensor ${shown(name)} of shape ${shownShape(shape)} and dtype ${dtype} needs ` +
        `${expected} bytes, but its data_offsets [${begin}, ${end}] ` +
        `span ${end - begin}.`,
    );
  }
}

function checkTotal(entries: readonly TensorEntry[]): void {
  const total = entries.reduce((sum, entry) => sum + countOf(entry.shape), 0);
  if (total > MOST_NUMBERS) {
    throw new FormatError(
      `The file holds ${total} numbers, more than the ${MOST_NUMBERS} ` +
        'that can be opened here.',
    );
  }
}

/** Tensors lie side by side and fill the data: no holes, no overlaps, nothing left over. */
function checkLayout(entries: readonly TensorEntry[], dataLength: number): void {
  const inOrder = [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end);
  let filled = 0;
  for (const { name, begin, end } of inOrder) {
    if (end > dataLength) {
      throw new FormatError(
        `The file is cut short: ${shown(name)} ends at byte ${end} of the data, ` +
          `of which there are ${dataLength}.`,
      );
    }
    if (begin !== filled) {
      throw new FormatError(
        `The tensor ${shown(name)} should start at byte ${filled} of the data, ` +
          `but its data_offsets say ${begin}.`,
      );
    }
    filled = end;
  }
  if (filled !== dataLength) {
    throw new FormatError(
      `The tensors end at byte ${filled} of the data, but the file goes on to ` + `${dataLength}.`,
    );
  }
}
