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

/** A sentence for training, with a middle of 0 to `longest` tokens, give or take a sentence. */
export function trainingSentence(random: Random, longest: number): Sentence {
  const origin = random.pick(ORDINARY_ORIGINS);
  const middle = middleOf(random, random.integer(longest + 1), origin.country);
  return assemble(origin, middle, random.pick(QUESTIONS));
}

function bucket(name: string, from: number, to: number, among = ORDINARY_ORIGINS): Bucket {
  const generate = (random: Random): Sentence => {
    const origin = random.pick(among);
    let middle: string[];
    do {
      middle = middleOf(random, from + random.integer(to - from + 1), origin.country);
    } while (middle.length > to);
    return assemble(origin, middle, random.pick(QUESTIONS));
  };
  return { name, generate };
}

/** By the true number of tokens in the middle. */
export const BUCKETS: readonly Bucket[] = [
  bucket('0-10', 0, 10),
  bucket('11-20', 11, 20),
  bucket('21-40', 21, 40),
  bucket('55-65', 55, 65),
  bucket('95-105', 95, 105),
  bucket('withheld', 21, 40, WITHHELD_ORIGINS),
];
