import type { Random } from '../../engine/random.ts';
import { KINDS, type Kind } from './kinds.ts';

export interface Slot {
  readonly kind: Kind;
}

/** A sentence in which some words are open: any word of the slot's kind may stand there. */
export type Pattern = readonly (string | Slot)[];

function isKind(text: string): text is Kind {
  return text in KINDS;
}

function parsePart(part: string): string | Slot {
  const kind = part.slice(1, -1);
  return part.startsWith('{') && isKind(kind) ? { kind } : part;
}

function parse(text: string): Pattern {
  return text.split(' ').map(parsePart);
}

/** Sentences that say where the speaker is from. */
export const ANCHORS: readonly Pattern[] = [
  'i grew up in {country} .',
  'my family comes from {country} .',
  'i was born in {country} .',
  'i spent my childhood in {country} .',
  'i was raised in {country} by my grandparents .',
  'my parents and i are from {country} .',
].map(parse);

/** Sentences that name a country which has nothing to do with the answer. */
export const DECOYS: readonly Pattern[] = [
  'last summer i visited {country} .',
  'we went to {country} on holiday .',
  'my uncle once travelled to {country} .',
  'the soup in {country} was lovely .',
  'a funny nurse told me about {country} .',
].map(parse);

/** Sentences about everything else. */
export const ASIDES: readonly Pattern[] = [
  'i like {food} and {food} .',
  'my {relative} works as a {job} .',
  'we have a {adjective} {pet} named {name} .',
  'our {place} was {adjective} and {adjective} .',
  'every {season} we ate {food} near the {place} .',
  'now i work as a {job} .',
  'my {relative} sold {food} at the {place} .',
  'the {pet} slept in the {place} .',
  'it was a {adjective} {season} .',
].map(parse);

/** Sentences that end in the language that is asked for. */
export const QUESTIONS: readonly Pattern[] = [
  'i speak fluent {language} .',
  'my mother tongue is {language} .',
  'at home we speak {language} .',
  'i still dream in {language} .',
  'my first language is {language} .',
].map(parse);

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

/** The pattern's words with random ones in its slots: none twice, and never `excluded`. */
export function fillAtRandom(pattern: Pattern, random: Random, excluded: string): string[] {
  const words: string[] = [];
  for (const part of pattern) {
    if (typeof part === 'string') {
      words.push(part);
      continue;
    }
    let word = random.pick(KINDS[part.kind]);
    while (word === excluded || words.includes(word)) word = random.pick(KINDS[part.kind]);
    if (words.at(-1) === 'a' && /^[aeiou]/.test(word)) words[words.length - 1] = 'an';
    words.push(word);
  }
  return words;
}
