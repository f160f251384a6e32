/** Pieces of about this many characters are written at once. */
const CHUNK_LENGTH = 1 << 16;

/**
 * A value as JSON text in pieces, so that a long trace never has to be one string (which has a
 * greatest length). Numbers are not rounded. The text ends with a line feed.
 * @throws RangeError at a number that JSON cannot hold.
 */
export function* jsonChunks(value: unknown): Generator<string> {
  let chunk = '';
  for (const piece of piecesOf(value)) {
    chunk += piece;
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = '';
    }
  }
  yield `${chunk}\n`;
}

function* piecesOf(value: unknown): Generator<string> {
  if (isNumbers(value)) {
    value.forEach(checkNumber);
    yield JSON.stringify(value);
  } else if (Array.isArray(value)) {
    yield* between('[', value, ']', (item) => piecesOf(item));
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    yield* between('{', entries, '}', ([key, item]) => pair(key, item));
  } else {
    yield scalar(value);
  }
}

function* pair(key: string, value: unknown): Generator<string> {
  yield `${JSON.stringify(key)}:`;
  yield* piecesOf(value);
}

function* between<Item>(
  open: string,
  items: readonly Item[],
  close: string,
  pieces: (item: Item) => Iterable<string>,
): Generator<string> {
  yield open;
  for (const [index, item] of items.entries()) {
    if (index > 0) yield ',';
    yield* pieces(item);
  }
  yield close;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function scalar(value: unknown): string {
  if (typeof value === 'number') checkNumber(value);
  return JSON.stringify(value);
}

function checkNumber(value: number): void {
  if (!Number.isFinite(value)) {
    throw new RangeError(`The result holds ${value}, which cannot be written as JSON.`);
  }
}
