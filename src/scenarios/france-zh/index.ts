import type { Scenario } from '../contract.ts';
import { answerFinder } from '../sentences/answer.ts';
import { assembler, clueBuckets, trainingSentence, type ClueGrammar } from '../sentences/clue.ts';
import { clueGap, sentenceAcross } from '../sentences/gap.ts';
import { LENGTHS_AS_TRAINED, LONGEST_MIDDLES, longestMiddle } from '../sentences/middle.ts';
import { charactersWriting } from '../writing/characters.ts';
import { COUNTRIES, KINDS, languageOf } from './kinds.ts';
import { ANCHORS, ASIDES, DECOYS, QUESTIONS } from './patterns.ts';
import { RECIPES } from './recipes.ts';
import { VOCABULARY } from './vocabulary.ts';

const GRAMMAR: ClueGrammar = {
  kinds: KINDS,
  anchors: ANCHORS,
  decoys: DECOYS,
  asides: ASIDES,
  questions: QUESTIONS,
  countries: COUNTRIES,
  languageOf,
};

const inOrder = assembler(languageOf);
const generate = trainingSentence(GRAMMAR, inOrder);

/** As in France, in Chinese: a country is named once, and its language asked for much later. */
export const franceZh: Scenario = {
  id: 'france-zh',
  language: 'zh-CN',
  vocabulary: VOCABULARY,
  kinds: KINDS,
  keyKind: 'country',
  openingText: '我在法国长大。去年夏天我去了西班牙。我叔叔在市场卖面包。我会说流利的 ___',
  openingPin: 3,
  ...charactersWriting(VOCABULARY),
  rightAnswer: answerFinder([{ anchors: ANCHORS, questions: QUESTIONS }], COUNTRIES, languageOf),
  levels: LONGEST_MIDDLES,
  generate: (random, level) => generate(random, longestMiddle(level)),
  answerWeight: 5,
  buckets: clueBuckets(GRAMMAR, inOrder),
  asTrained: LENGTHS_AS_TRAINED,
  readabilityBucket: '21-40',
  gap: () => Promise.resolve(clueGap(GRAMMAR, [GRAMMAR], sentenceAcross(GRAMMAR, inOrder))),
  recipes: RECIPES,
};
