import { answerFinder } from '../sentences/answer.ts';
import { COUNTRIES, languageOf } from './kinds.ts';
import { ANCHORS, QUESTIONS } from './patterns.ts';

/** The language of the speaker's country. */
export const rightAnswer = answerFinder(
  [{ anchors: ANCHORS, questions: QUESTIONS }],
  COUNTRIES,
  languageOf,
);
