import type { Random } from '../../engine/random.ts';
import type { Bucket, Sentence } from '../contract.ts';
import { COUNTRIES, KINDS, languageOf } from '../france/kinds.ts';
import { ASIDES, DECOYS } from '../france/patterns.ts';
import { LENGTHS, middleOf, middleWithin, type Chatter, type Lengths } from '../sentences/middle.ts';
import { fillWith, wordsBeforeSlot } from '../sentences/patterns.ts';
import { PEOPLE, type Asked } from './patterns.ts';

const CHATTER: Chatter = { kinds: KINDS, decoys: DECOYS, asides: ASIDES };

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
  readonly between: readonly string[];
  readonly middle: readonly string[];
}

/** Both origins in either order, the middle, and a question about one of the two. */
function assemble(random: Random, { countries, asked, between, middle }: Parts): Sentence {
  const words: string[] = [];
  let keyAt = 0;
  const order = random.chance(0.5) ? ASKED : ASKED.toReversed();
  for (const [index, person] of order.entries()) {
    if (index === 1) words.push(...between);
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

function betweenOf(random: Random, excluded: readonly string[]): readonly string[] {
  return random.chance(BETWEEN_PROBABILITY) ? middleOf(CHATTER, random, 1, excluded) : [];
}

/** A sentence for training, with a middle of 0 to `longest` tokens, give or take a sentence. */
export function trainingSentence(random: Random, longest: number): Sentence {
  const countries = random.pick(ORDINARY_PAIRS);
  const excluded = Object.values(countries);
  const between = longest === 0 ? [] : betweenOf(random, excluded);
  const middle = middleOf(CHATTER, random, random.integer(longest + 1), excluded);
  return assemble(random, { countries, asked: random.pick(ASKED), between, middle });
}

function bucket(lengths: Lengths, askedOf = ASKED, among = ORDINARY_PAIRS): Bucket {
  const generate = (random: Random): Sentence => {
    const countries = random.pick(among);
    const excluded = Object.values(countries);
    const between = betweenOf(random, excluded);
    const middle = middleWithin(CHATTER, random, lengths, excluded);
    return assemble(random, { countries, asked: random.pick(askedOf), between, middle });
  };
  return { name: lengths[0], generate };
}

/** By the true number of tokens behind both origins; at one length also by who is asked about. */
export const BUCKETS: readonly Bucket[] = [
  ...LENGTHS.map((lengths) => bucket(lengths)),
  ...ASKED.map((asked) => bucket([`${asked} 21-40`, 21, 40], [asked])),
  bucket(['withheld', 21, 40], ASKED, WITHHELD_PAIRS),
];
