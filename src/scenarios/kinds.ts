import type { Scenario } from './contract.ts';

/** The name of a word's kind, or undefined for a word of the frame (I, grew, in, the, full stop). */
export function kindOf(scenario: Scenario, word: string): string | undefined {
  return Object.entries(scenario.kinds).find(([, words]) => words.includes(word))?.[0];
}

/** The other words of a word's kind; none for a word of the frame. */
export function alternatives(scenario: Scenario, word: string): readonly string[] {
  const kind = kindOf(scenario, word);
  return (scenario.kinds[kind ?? ''] ?? []).filter((other) => other !== word);
}

/** For each step that reads a word with a kind: the tokens of the other words of its kind. */
export function replacementsOf(
  scenario: Scenario,
  words: readonly string[],
): ReadonlyMap<number, readonly number[]> {
  const replacements = new Map<number, readonly number[]>();
  for (const [step, word] of words.entries()) {
    const tokens = alternatives(scenario, word).map((other) => scenario.vocabulary.indexOf(other));
    if (tokens.length > 0) replacements.set(step, tokens);
  }
  return replacements;
}
