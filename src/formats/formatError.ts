/** A file that cannot be used. Its message is one sentence that says what is wrong with what. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

const PLAIN_NAME = /^[\w./:-]{1,100}$/;
const LONGEST_SHOWN = 60;

/** Text from a file, safe to stand in a one-line message: quoted and cut where it is unusual. */
export function shown(text: string): string {
  if (PLAIN_NAME.test(text)) return text;
  const short = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return JSON.stringify(short);
}

const MOST_AXES_SHOWN = 6;

/** A shape as in PyTorch's messages: `[96, 16]`. */
export function shownShape(shape: readonly number[]): string {
  const more = shape.length > MOST_AXES_SHOWN ? ', …' : '';
  return `[${shape.slice(0, MOST_AXES_SHOWN).join(', ')}${more}]`;
}

/** A list for a message, cut after a few entries: `a, b, c and 4 more`. */
export function shownList(names: readonly string[], most = 6): string {
  const head = names.slice(0, most).map(shown).join(', ');
  return names.length > most ? `${head} and ${names.length - most} more` : head;
}
