import type { Scenario } from '../contract.ts';
import { LENGTHS_AS_TRAINED, LONGEST_MIDDLES, longestMiddle } from '../sentences/middle.ts';
import { wordsWriting } from '../writing/words.ts';
import { rightAnswer } from './answer.ts';
import {
  BUCKETS,
  FILL_IN_AS_TRAINED,
  FILL_IN_BUCKETS,
  fillInSentence,
  trainingSentence,
} from './grammar.ts';
import { KINDS } from './kinds.ts';
import { RECIPES } from './recipes.ts';
import { display, VOCABULARY } from './vocabulary.ts';

/** A country is named once; many words later the sentence asks for its language. */
export const france: Scenario = {
  id: 'france',
  language: 'en',
  vocabulary: VOCABULARY,
  kinds: KINDS,
  keyKind: 'country',
  openingText:
    'I grew up in France. Last summer I visited Spain. My uncle sold bread at the market. I speak fluent ___',
  openingPin: 5,
  ...wordsWriting(display),
  rightAnswer,
  levels: LONGEST_MIDDLES,
  generate: (random, level) => trainingSentence(random, longestMiddle(level)),
  answerWeight: 5,
  buckets: BUCKETS,
  asTrained: LENGTHS_AS_TRAINED,
  readabilityBucket: '21-40',
  fillIn: {
    generate: (random, level) => fillInSentence(random, longestMiddle(level)),
    buckets: FILL_IN_BUCKETS,
    asTrained: FILL_IN_AS_TRAINED,
    readabilityBucket: 'before 21-40',
  },
  gap: async () => (await import('./gap.ts')).gap,
  recipes: RECIPES,
};
