import { VOCABULARY as FRANCE_VOCABULARY } from '../france/vocabulary.ts';
import { frameWords } from '../sentences/patterns.ts';
import { PEOPLE } from './patterns.ts';

const { anchors, questions } = PEOPLE.wife;

/**
 * All words by token: those of France, and what is said of the wife. Trained weights depend on
 * this order.
 */
export const VOCABULARY: readonly string[] = [
  ...new Set([...FRANCE_VOCABULARY, ...frameWords([...anchors, ...questions])]),
];
