import type { Random } from '../../engine/random.ts';
import type { Bucket, Sentence } from '../contract.ts';
import { COUNTRIES, languageOf } from './kinds.ts';
import {
  ANCHORS,
  ASIDES,
  DECOYS,
  QUESTIONS,
  fillAtRandom,
  fillWith,
  wordsBeforeSlot,
  type Pattern,
} from './patterns.ts';

const DECOY_PROBABILITY = 0.3;

interface Origin {
  readonly anchor: Pattern;
  readonly country: string;
}

/**
 * Twelve pairs of anchor and country that never occur in training: one for each country, two for
 * each anchor. Whoever answers them right knows the country apart from the phrase.
 */
function isWithheld(anchorIndex: number, countryIndex: number): boolean {
  return (countryIndex + 3) % ANCHORS.length === anchorIndex;
}

function origins(withheld: boolean): readonly Origin[] {
  return ANCHORS.flatMap((anchor, anchorIndex) =>
    COUNTRIES.filter((_, countryIndex) => isWithheld(anchorIndex, countryIndex) === withheld).map(
      (country) => ({ anchor, country }),
    ),
  );
}

const ORDINARY_ORIGINS = origins(false);
const WITHHELD_ORIGINS = origins(true);

/** Whole sentences until `target` tokens are reached; up to eight tokens more. */
function middleOf(random: Random, target: number, country: string): string[] {
  const words: string[] = [];
  while (words.length < target) {
    const patterns = random.chance(DECOY_PROBABILITY) ? DECOYS : ASIDES;
    words.push(...fillAtRandom(random.pick(patterns), random, country));
  }
  return words;
}

function assemble(origin: Origin, middle: readonly string[], question: Pattern): Sentence {
  const anchor = fillWith(origin.anchor, origin.country);
  const middleEnd = anchor.length + middle.length;
  return {
    words: [...anchor, ...middle, ...fillWith(question, languageOf(origin.country))],
    answerAt: middleEnd + wordsBeforeSlot(question).length,
    keyAt: wordsBeforeSlot(origin.anchor).length,
    middle: [anchor.length, middleEnd],
  };
}

/** The question with a blank stands in front of what answers it. */
function assembleBackwards(origin: Origin, middle: readonly string[], question: Pattern): Sentence {
  const asking = fillWith(question, languageOf(origin.country));
  const middleEnd = asking.length + middle.length;
  return {
    words: [...asking, ...middle, ...fillWith(origin.anchor, origin.country)],
    answerAt: wordsBeforeSlot(question).length,
    keyAt: middleEnd + wordsBeforeSlot(origin.anchor).length,
    middle: [asking.length, middleEnd],
  };
}

/** Half of the texts that end in a blank have no full stop behind it, as people type them. */
function withoutStop(random: Random, sentence: Sentence): Sentence {
  return random.chance(0.5) ? { ...sentence, words: sentence.words.slice(0, -1) } : sentence;
}

/** A sentence for training, with a middle of 0 to `longest` tokens, give or take a sentence. */
export function trainingSentence(random: Random, longest: number): Sentence {
  const origin = random.pick(ORDINARY_ORIGINS);
  const middle = middleOf(random, random.integer(longest + 1), origin.country);
  return assemble(origin, middle, random.pick(QUESTIONS));
}

/** A sentence with a blank for training; what answers it stands before or after. */
export function fillInSentence(random: Random, longest: number): Sentence {
  const origin = random.pick(ORDINARY_ORIGINS);
  const middle = middleOf(random, random.integer(longest + 1), origin.country);
  const question = random.pick(QUESTIONS);
  return random.chance(0.5)
    ? withoutStop(random, assemble(origin, middle, question))
    : assembleBackwards(origin, middle, question);
}

type Assembly = (
  random: Random,
  origin: Origin,
  middle: readonly string[],
  question: Pattern,
) => Sentence;

const inOrder: Assembly = (_, ...parts) => assemble(...parts);
const clueBefore: Assembly = (random, ...parts) => withoutStop(random, assemble(...parts));
const clueAfter: Assembly = (_, ...parts) => assembleBackwards(...parts);

type Lengths = readonly [name: string, from: number, to: number];

function bucket(
  [name, from, to]: Lengths,
  assembly: Assembly = inOrder,
  among = ORDINARY_ORIGINS,
): Bucket {
  const generate = (random: Random): Sentence => {
    const origin = random.pick(among);
    let middle: string[];
    do {
      middle = middleOf(random, from + random.integer(to - from + 1), origin.country);
    } while (middle.length > to);
    return assembly(random, origin, middle, random.pick(QUESTIONS));
  };
  return { name, generate };
}

const LENGTHS: readonly Lengths[] = [
  ['0-10', 0, 10],
  ['11-20', 11, 20],
  ['21-40', 21, 40],
  ['55-65', 55, 65],
  ['95-105', 95, 105],
];

/** By the true number of tokens in the middle. */
export const BUCKETS: readonly Bucket[] = [
  ...LENGTHS.map((lengths) => bucket(lengths)),
  bucket(['withheld', 21, 40], inOrder, WITHHELD_ORIGINS),
];

/** The same with a blank to fill in, once with the clue before it and once after. */
export const FILL_IN_BUCKETS: readonly Bucket[] = [
  ...LENGTHS.map(([name, ...range]) => bucket([`before ${name}`, ...range], clueBefore)),
  bucket(['before withheld', 21, 40], clueBefore, WITHHELD_ORIGINS),
  ...LENGTHS.map(([name, ...range]) => bucket([`after ${name}`, ...range], clueAfter)),
  bucket(['after withheld', 21, 40], clueAfter, WITHHELD_ORIGINS),
];
