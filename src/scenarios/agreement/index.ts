import type { Scenario } from '../contract.ts';
import { wordsWriting } from '../writing/words.ts';
import { rightAnswer } from './answer.ts';
import { BUCKETS, MOST_DISTRACTORS, sentenceWith } from './grammar.ts';
import { KINDS } from './kinds.ts';
import { RECIPES } from './recipes.ts';
import { VOCABULARY } from './vocabulary.ts';

/** The verb agrees with a noun far back, whatever the nouns in between are. */
export const agreement: Scenario = {
  id: 'agreement',
  language: 'en',
  vocabulary: VOCABULARY,
  kinds: KINDS,
  keyKind: 'noun',
  openingText:
    'The keys to the cabinet near the door behind the new table beside the wall with the picture under the window ___',
  openingPin: 2,
  ...wordsWriting((word) => word),
  rightAnswer,
  levels: MOST_DISTRACTORS,
  generate: (random, level) => {
    const most = MOST_DISTRACTORS[level];
    if (most === undefined) throw new RangeError(`There is no level ${String(level)}.`);
    return sentenceWith(random, random.integer(most + 1));
  },
  answerWeight: 5,
  buckets: BUCKETS,
  asTrained: ['0', '1-2', '3-5', '6-10'],
  readabilityBucket: '6-10',
  recipes: RECIPES,
};
