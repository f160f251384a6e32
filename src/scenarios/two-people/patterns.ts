import type { Person } from '../sentences/answer.ts';
import { ANCHORS, QUESTIONS } from '../france/patterns.ts';
import { KINDS } from '../france/kinds.ts';
import { parsePatterns } from '../sentences/patterns.ts';

const WIFE_ANCHORS = parsePatterns(KINDS, [
  'my wife grew up in {country} .',
  'my wife was born in {country} .',
  'my wife comes from {country} .',
]);

const WIFE_QUESTIONS = parsePatterns(KINDS, [
  'my wife speaks fluent {language} .',
  'my wife still dreams in {language} .',
  'her mother tongue is {language} .',
]);

export type Asked = 'me' | 'wife';

/** What is said of each, and how their languages are asked for. */
export const PEOPLE: Readonly<Record<Asked, Person>> = {
  me: { anchors: ANCHORS, questions: QUESTIONS },
  wife: { anchors: WIFE_ANCHORS, questions: WIFE_QUESTIONS },
};
