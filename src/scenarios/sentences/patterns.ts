/** Sentences with open places, from which the grammars of the word scenarios are made. */
import type { Random } from '../../engine/random.ts';
import type { Scenario } from '../contract.ts';

type Kinds = Scenario['kinds'];

export interface Slot {
  readonly kind: string;
}

/** A sentence in which some words are open: any word of the slot's kind may stand there. */
export type Pattern = readonly (string | Slot)[];

function parsePart(part: string, kinds: Kinds): string | Slot {
  if (!part.startsWith('{')) return part;
  const kind = part.slice(1, -1);
  if (!Object.hasOwn(kinds, kind)) throw new RangeError(`There is no kind ${kind}.`);
  return { kind };
}

/** Patterns from texts with a space between words, and slots such as `{country}`. */
export function parsePatterns(kinds: Kinds, texts: readonly string[]): readonly Pattern[] {
  return texts.map((text) => text.split(' ').map((part) => parsePart(part, kinds)));
}

/** The words of patterns that stand outside their slots. */
export function frameWords(patterns: readonly Pattern[]): string[] {
  return patterns.flat().filter((part) => typeof part === 'string');
}

/** The words in front of a pattern's first slot. */
export function wordsBeforeSlot(pattern: Pattern): readonly string[] {
  const words: string[] = [];
  for (const part of pattern) {
    if (typeof part !== 'string') break;
    words.push(part);
  }
  return words;
}

/** The pattern's words with `word` in every slot. */
export function fillWith(pattern: Pattern, word: string): string[] {
  return pattern.map((part) => (typeof part === 'string' ? part : word));
}

/** The pattern's words with random ones in its slots: none twice, and none that is excluded. */
export function fillAtRandom(
  pattern: Pattern,
  random: Random,
  kinds: Kinds,
  excluded: readonly string[],
): string[] {
  const words: string[] = [];
  for (const part of pattern) {
    if (typeof part === 'string') {
      words.push(part);
      continue;
    }
    const candidates = kinds[part.kind] ?? [];
    let word = random.pick(candidates);
    while (excluded.includes(word) || words.includes(word)) word = random.pick(candidates);
    // English: "an old cat".
    if (words.at(-1) === 'a' && /^[aeiou]/.test(word)) words[words.length - 1] = 'an';
    words.push(word);
  }
  return words;
}
