import { START_TOKEN } from '../../engine/model.ts';
import { frameWords } from '../sentences/patterns.ts';
import { KINDS } from './kinds.ts';
import { ANCHORS, ASIDES, DECOYS, QUESTIONS } from './patterns.ts';

/**
 * All words by token: the start token, the full stop, the words of every kind, the frame of the
 * sentences. Trained weights depend on this order.
 */
export const VOCABULARY: readonly string[] = [
  ...new Set([
    START_TOKEN,
    '.',
    ...Object.values(KINDS).flat(),
    ...frameWords([...ANCHORS, ...DECOYS, ...ASIDES, ...QUESTIONS]),
    'an',
  ]),
];

const CAPITALISED: ReadonlySet<string> = new Set(
  ['i', KINDS.country, KINDS.language, KINDS.name].flat(),
);

/** The word with its natural capital: France, French, Luna, I; every other word as it is. */
export function display(word: string): string {
  return CAPITALISED.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
