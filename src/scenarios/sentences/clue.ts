/** Texts in which one sentence holds a clue, and the last one asks for it. */
import type { Random } from '../../engine/random.ts';
import type { Bucket, Sentence } from '../contract.ts';
import { LENGTHS, middleOf, middleWithin, type Chatter, type Lengths } from './middle.ts';
import { fillWith, wordsBeforeSlot, type Pattern } from './patterns.ts';

export interface ClueGrammar extends Chatter {
  /** Sentences that say where the speaker is from. */
  readonly anchors: readonly Pattern[];
  /** Sentences that hold the language which is asked for. */
  readonly questions: readonly Pattern[];
  readonly countries: readonly string[];
  readonly languageOf: (country: string) => string;
}

export interface Origin {
  readonly anchor: Pattern;
  readonly country: string;
}

/**
 * With twelve countries and six anchors, twelve pairs of both that never occur in training: one
 * for each country, two for each anchor. Whoever answers them right knows the country apart from
 * the phrase.
 */
function isWithheld(anchorIndex: number, countryIndex: number, anchors: number): boolean {
  return (countryIndex + 3) % anchors === anchorIndex;
}

/** The pairs of anchor and country that occur in training, or those that are withheld from it. */
export function originsOf(
  { anchors, countries }: Pick<ClueGrammar, 'anchors' | 'countries'>,
  withheld: boolean,
): readonly Origin[] {
  return anchors.flatMap((anchor, anchorIndex) =>
    countries
      .filter(
        (_, countryIndex) => isWithheld(anchorIndex, countryIndex, anchors.length) === withheld,
      )
      .map((country) => ({ anchor, country })),
  );
}

/** Makes a sentence of its parts. */
export type Assembly = (
  random: Random,
  origin: Origin,
  middle: readonly string[],
  question: Pattern,
) => Sentence;

/** The anchor, the middle and the question, in this order. */
export function assembler(languageOf: ClueGrammar['languageOf']): Assembly {
  return (_, origin, middle, question) => {
    const anchor = fillWith(origin.anchor, origin.country);
    const middleEnd = anchor.length + middle.length;
    return {
      words: [...anchor, ...middle, ...fillWith(question, languageOf(origin.country))],
      answerAt: middleEnd + wordsBeforeSlot(question).length,
      keyAt: wordsBeforeSlot(origin.anchor).length,
      middle: [anchor.length, middleEnd],
    };
  };
}

/** A sentence for training, with a middle of 0 to `longest` tokens, give or take a sentence. */
export function trainingSentence(
  grammar: ClueGrammar,
  assembly: Assembly,
): (random: Random, longest: number) => Sentence {
  const origins = originsOf(grammar, false);
  return (random, longest) => {
    const origin = random.pick(origins);
    const middle = middleOf(grammar, random, random.integer(longest + 1), [origin.country]);
    return assembly(random, origin, middle, random.pick(grammar.questions));
  };
}

function bucket(
  grammar: ClueGrammar,
  assembly: Assembly,
  lengths: Lengths,
  origins: readonly Origin[],
): Bucket {
  const generate = (random: Random): Sentence => {
    const origin = random.pick(origins);
    const middle = middleWithin(grammar, random, lengths, [origin.country]);
    return assembly(random, origin, middle, random.pick(grammar.questions));
  };
  return { name: lengths[0], generate };
}

/** By the true number of tokens in the middle, and the pairs that were withheld from training. */
export function clueBuckets(grammar: ClueGrammar, assembly: Assembly): readonly Bucket[] {
  const ordinary = originsOf(grammar, false);
  const withheld = originsOf(grammar, true);
  return [
    ...LENGTHS.map((lengths) => bucket(grammar, assembly, lengths, ordinary)),
    bucket(grammar, assembly, ['withheld', 21, 40], withheld),
  ];
}
