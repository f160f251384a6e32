/** What the tests of the word scenarios share: texts cut into sentences, and patterns of them. */

/** The sentences of a text, each up to and with its full stop. */
export function sentencesOf(words: readonly string[]): string[] {
  const sentences = words.join(' ').match(/[^.。]*[.。]/gu);
  return sentences?.map((sentence) => sentence.trim()) ?? [];
}

/** Whole sentences, without their full stop. */
export function wholeSentences(patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^${pattern} [.。]$`, 'u'));
}

/** Any of the words; a named group if it has a name. */
export function anyOf(words: readonly string[], name?: string): string {
  return `(?${name === undefined ? ':' : `<${name}>`}${words.join('|')})`;
}

export interface Match {
  /** Which of the patterns it is. */
  readonly index: number;
  /** What stands in its named slots. */
  readonly slots: Readonly<Record<string, string>>;
}

/** Every sentence is drawn many times. */
const known = new WeakMap<readonly RegExp[], Map<string, Match | undefined>>();

/** Which of the patterns a sentence is of; undefined if of none. */
export function match(sentence: string, patterns: readonly RegExp[]): Match | undefined {
  const matches = known.get(patterns) ?? new Map<string, Match | undefined>();
  known.set(patterns, matches);
  if (!matches.has(sentence)) matches.set(sentence, findMatch(sentence, patterns));
  return matches.get(sentence);
}

function findMatch(sentence: string, patterns: readonly RegExp[]): Match | undefined {
  for (const [index, pattern] of patterns.entries()) {
    const found = pattern.exec(sentence);
    if (found) return { index, slots: { ...found.groups } };
  }
  return undefined;
}
