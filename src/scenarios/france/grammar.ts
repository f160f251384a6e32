import type { Random } from '../../engine/random.ts';
import type { Bucket, Sentence } from '../contract.ts';
import {
  assembler,
  clueBuckets,
  originsOf,
  trainingSentence as trainer,
  type Assembly,
  type ClueGrammar,
} from '../sentences/clue.ts';
import { LENGTHS_AS_TRAINED, middleOf } from '../sentences/middle.ts';
import { fillWith, wordsBeforeSlot } from '../sentences/patterns.ts';
import { COUNTRIES, KINDS, languageOf } from './kinds.ts';
import { ANCHORS, ASIDES, DECOYS, QUESTIONS } from './patterns.ts';

export const GRAMMAR: ClueGrammar = {
  kinds: KINDS,
  anchors: ANCHORS,
  decoys: DECOYS,
  asides: ASIDES,
  questions: QUESTIONS,
  countries: COUNTRIES,
  languageOf,
};

const ORDINARY_ORIGINS = originsOf(GRAMMAR, false);

export const inOrder: Assembly = assembler(languageOf);

/** Half of the texts that end in a blank have no full stop behind it, as people type them. */
const clueBefore: Assembly = (random, ...parts) => {
  const sentence = inOrder(random, ...parts);
  return random.chance(0.5) ? { ...sentence, words: sentence.words.slice(0, -1) } : sentence;
};

/** The question with a blank stands in front of what answers it. */
const clueAfter: Assembly = (_, origin, middle, question) => {
  const asking = fillWith(question, languageOf(origin.country));
  const middleEnd = asking.length + middle.length;
  return {
    words: [...asking, ...middle, ...fillWith(origin.anchor, origin.country)],
    answerAt: wordsBeforeSlot(question).length,
    keyAt: middleEnd + wordsBeforeSlot(origin.anchor).length,
    middle: [asking.length, middleEnd],
  };
};

/** A sentence for training, with a middle of 0 to `longest` tokens, give or take a sentence. */
export const trainingSentence = trainer(GRAMMAR, inOrder);

/** A sentence with a blank for training; what answers it stands before or after. */
export function fillInSentence(random: Random, longest: number): Sentence {
  const origin = random.pick(ORDINARY_ORIGINS);
  const middle = middleOf(GRAMMAR, random, random.integer(longest + 1), [origin.country]);
  const question = random.pick(QUESTIONS);
  const assembly = random.chance(0.5) ? clueBefore : clueAfter;
  return assembly(random, origin, middle, question);
}

/** By the true number of tokens in the middle. */
export const BUCKETS: readonly Bucket[] = clueBuckets(GRAMMAR, inOrder);

function renamed(prefix: string, buckets: readonly Bucket[]): readonly Bucket[] {
  return buckets.map((bucket) => ({ ...bucket, name: `${prefix} ${bucket.name}` }));
}

/** The same with a blank to fill in, once with the clue before it and once after. */
export const FILL_IN_BUCKETS: readonly Bucket[] = [
  ...renamed('before', clueBuckets(GRAMMAR, clueBefore)),
  ...renamed('after', clueBuckets(GRAMMAR, clueAfter)),
];

/** Those of them that occur in training. */
export const FILL_IN_AS_TRAINED: readonly string[] = ['before', 'after'].flatMap((place) =>
  LENGTHS_AS_TRAINED.map((lengths) => `${place} ${lengths}`),
);
