import { nearestWords } from '../scenarios/tokens.ts';

const NEAREST_COUNT = 3;

/** Words that a network does not know, each with the most similar ones that it does. */
export function nameUnknown(words: readonly string[], vocabulary: readonly string[]): string {
  const named = words.map((word) => {
    const nearest = nearestWords(word, vocabulary, NEAREST_COUNT).join(', ');
    return `${JSON.stringify(word)} (nearest: ${nearest})`;
  });
  return named.join(' and ');
}
