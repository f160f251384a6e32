import type { Scenario } from '../contract.ts';
import { KINDS, THINGS } from './kinds.ts';

const NOUNS: ReadonlySet<string> = new Set(KINDS.noun);
const SINGULAR: ReadonlySet<string> = new Set(THINGS.map(([one]) => one));
const VERBS: ReadonlySet<string> = new Set(KINDS.verb);

/**
 * The verb that agrees with the first noun of the sentence, wherever a verb may follow: behind a
 * noun, in a sentence that has no verb yet. Undefined elsewhere.
 */
export const rightAnswer: Scenario['rightAnswer'] = (read, position) => {
  const before = read.slice(0, position);
  const clause = before.slice(before.lastIndexOf('.') + 1);
  const subject = clause.find((word) => NOUNS.has(word));
  if (subject === undefined || !NOUNS.has(clause.at(-1) ?? '')) return undefined;
  if (clause.some((word) => VERBS.has(word))) return undefined;
  return SINGULAR.has(subject) ? 'is' : 'are';
};
