import type { Random } from '../../engine/random.ts';
import type { Bucket, Sentence } from '../contract.ts';
import { COUNTRIES, KINDS, languageOf } from '../france/kinds.ts';
import { ASIDES, DECOYS } from '../france/patterns.ts';
import {
  LENGTHS,
  LONGEST_MIDDLES,
  middleOf,
  middleWithin,
  type Chatter,
  type Lengths,
} from '../sentences/middle.ts';
import { fillWith, wordsBeforeSlot } from '../sentences/patterns.ts';
import { PEOPLE, type Asked } from './patterns.ts';

export const CHATTER: Chatter = { kinds: KINDS, decoys: DECOYS, asides: ASIDES };

const ASKED: readonly Asked[] = ['me', 'wife'];

/** How often something else is said between the two origins, where there is a middle at all. */
const BETWEEN_PROBABILITY = 0.3;

type Countries = Readonly<Record<Asked, string>>;

/**
 * Twelve of the 144 pairs of countries never occur in training, one for each country of either
 * person. Whoever answers them right keeps the two apart.
 */
function isWithheld(own: number, wife: number): boolean {
  return (own + 7) % COUNTRIES.length === wife;
}

/** Mostly two countries, one time in eleven or so the same. */
function pairsOf(withheld: boolean): readonly Countries[] {
  return COUNTRIES.flatMap((me, own) =>
    COUNTRIES.filter((_, index) => isWithheld(own, index) === withheld).map((wife) => ({
      me,
      wife,
    })),
  );
}

const ORDINARY_PAIRS = pairsOf(false);
const WITHHELD_PAIRS = pairsOf(true);

interface Parts {
  readonly countries: Countries;
  readonly asked: Asked;
  /** Whose origins are told, in this order. */
  readonly told: readonly Asked[];
  readonly between: readonly string[];
  readonly middle: readonly string[];
}

/** The origins, the middle, and a question about one of the two. */
function assemble(random: Random, { countries, asked, told, between, middle }: Parts): Sentence {
  const words: string[] = [];
  let keyAt = 0;
  for (const [index, person] of told.entries()) {
    if (index > 0) words.push(...between);
    const anchor = random.pick(PEOPLE[person].anchors);
    if (person === asked) keyAt = words.length + wordsBeforeSlot(anchor).length;
    words.push(...fillWith(anchor, countries[person]));
  }
  const from = words.length;
  const to = from + middle.length;
  const question = random.pick(PEOPLE[asked].questions);
  return {
    words: [...words, ...middle, ...fillWith(question, languageOf(countries[asked]))],
    answerAt: to + wordsBeforeSlot(question).length,
    keyAt,
    middle: [from, to],
  };
}

function inEitherOrder(random: Random): readonly Asked[] {
  return random.chance(0.5) ? ASKED : ASKED.toReversed();
}

function betweenOf(random: Random, excluded: readonly string[]): readonly string[] {
  return random.chance(BETWEEN_PROBABILITY) ? middleOf(CHATTER, random, 1, excluded) : [];
}

/**
 * How hard the texts of each level are. The first asks about the wife alone: keeping the two apart
 * has to be learned when they are told and when one is asked about, and either is of no use
 * without the other. Asked about both from the start, networks stay at guessing one of the two.
 */
const LESSONS: readonly { readonly asked: readonly Asked[]; readonly longest: number }[] = [
  { asked: ['wife'], longest: 0 },
  ...LONGEST_MIDDLES.map((longest) => ({ asked: ASKED, longest })),
];

/** The longest middle by level. */
export const LEVELS: readonly number[] = LESSONS.map(({ longest }) => longest);

/** A text for training; throws a RangeError for a level that is not there. */
export function trainingSentence(random: Random, level: number): Sentence {
  const lesson = LESSONS[level];
  if (lesson === undefined) throw new RangeError(`There is no level ${String(level)}.`);
  const { asked, longest } = lesson;
  const countries = random.pick(ORDINARY_PAIRS);
  const excluded = Object.values(countries);
  return assemble(random, {
    countries,
    asked: random.pick(asked),
    told: inEitherOrder(random),
    between: longest === 0 ? [] : betweenOf(random, excluded),
    middle: middleOf(CHATTER, random, random.integer(longest + 1), excluded),
  });
}

/** A text about either of the two, with about so many words behind both origins. */
export function textAcross(random: Random, words: number): Sentence {
  const countries = random.pick(ORDINARY_PAIRS);
  const excluded = Object.values(countries);
  return assemble(random, {
    countries,
    asked: random.pick(ASKED),
    told: inEitherOrder(random),
    between: betweenOf(random, excluded),
    middle: middleOf(CHATTER, random, words, excluded),
  });
}

function bucket(lengths: Lengths, askedOf = ASKED, among = ORDINARY_PAIRS): Bucket {
  const generate = (random: Random): Sentence => {
    const countries = random.pick(among);
    const excluded = Object.values(countries);
    return assemble(random, {
      countries,
      asked: random.pick(askedOf),
      told: inEitherOrder(random),
      between: betweenOf(random, excluded),
      middle: middleWithin(CHATTER, random, lengths, excluded),
    });
  };
  return { name: lengths[0], generate };
}

/** By the true number of tokens behind both origins; at one length also by who is asked about. */
export const BUCKETS: readonly Bucket[] = [
  ...LENGTHS.map((lengths) => bucket(lengths)),
  ...ASKED.map((asked) => bucket([`${asked} 21-40`, 21, 40], [asked])),
  bucket(['withheld', 21, 40], ASKED, WITHHELD_PAIRS),
];
