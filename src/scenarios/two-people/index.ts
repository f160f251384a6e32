import type { Scenario } from '../contract.ts';
import { COUNTRIES, KINDS, languageOf } from '../france/kinds.ts';
import { display } from '../france/vocabulary.ts';
import { answerFinder } from '../sentences/answer.ts';
import { clueGap } from '../sentences/gap.ts';
import { LENGTHS_AS_TRAINED } from '../sentences/middle.ts';
import { wordsWriting } from '../writing/words.ts';
import { BUCKETS, CHATTER, LEVELS, textAcross, trainingSentence } from './grammar.ts';
import { PEOPLE } from './patterns.ts';
import { RECIPES } from './recipes.ts';
import { VOCABULARY } from './vocabulary.ts';

/** Two countries to remember, and only the question tells whose of them is asked about. */
export const twoPeople: Scenario = {
  id: 'two-people',
  language: 'en',
  vocabulary: VOCABULARY,
  kinds: KINDS,
  keyKind: 'country',
  openingText:
    'I grew up in France. My wife was born in Japan. My uncle sold bread at the market. My wife speaks fluent ___',
  openingPin: 12,
  ...wordsWriting(display),
  rightAnswer: answerFinder(Object.values(PEOPLE), COUNTRIES, languageOf),
  levels: LEVELS,
  generate: trainingSentence,
  answerWeight: 5,
  buckets: BUCKETS,
  asTrained: LENGTHS_AS_TRAINED,
  readabilityBucket: '21-40',
  gap: () =>
    Promise.resolve(
      clueGap({ ...CHATTER, countries: COUNTRIES }, Object.values(PEOPLE), textAcross),
    ),
  recipes: RECIPES,
};
