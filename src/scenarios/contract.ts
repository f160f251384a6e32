import type { Model } from '../engine/model.ts';
import type { Random } from '../engine/random.ts';

/** Which network a shipped file holds; all of it is part of the file's name. */
export interface Variant {
  readonly cell: string;
  readonly layers: number;
  readonly direction: 'forward' | 'bidirectional';
  /** Trained with the penalties that make the memory readable, or without. */
  readonly trained: 'readable' | 'plain';
}

/** How one shipped network is trained; every number that matters is here. */
export interface Recipe extends Variant {
  readonly units: number;
  readonly embeddingWidth: number;
  readonly steps: number;
  readonly batch: number;
  readonly learningRates: readonly number[];
  /** The seeds that are trained; the best by `choose` is shipped. */
  readonly seeds: readonly number[];
  readonly choose: 'mostReadable' | 'mostAccurate' | 'furthest';
  /** λ of the writing cost Σ|i ⊙ g|, on the top layer. */
  readonly writePenalty: number;
  /** λ of the showing cost Σ|h|, on the top layer. */
  readonly showPenalty: number;
  /** Whether the curriculum moves on with the steps too, not only by success (a fair foil). */
  readonly advanceBySteps: boolean;
  /** A larger network of the same cell that is trained alike and only told of on the card. */
  readonly larger?: { readonly units: number; readonly seeds: readonly number[] };
}

/** A generated sentence. Positions count words from 0 and leave the start token out. */
export interface Sentence {
  readonly words: readonly string[];
  /**
   * The position of the word that is asked for: a forward network answers after reading the one
   * before, a bidirectional one reads a blank there.
   */
  readonly answerAt: number;
  /** Every position that must be right for the sentence to count; `answerAt` alone if absent. */
  readonly asked?: readonly number[];
  /** The position of the word that decides the answer (the country). */
  readonly keyAt: number;
  /** The tokens between the key word's sentence and the question: [from, to). */
  readonly middle: readonly [from: number, to: number];
}

/** A group of sentences with a name of its own in tables and cards. */
export interface Bucket {
  readonly name: string;
  readonly generate: (random: Random) => Sentence;
}

/** What networks of one kind learn and are measured on. */
export interface Lessons {
  /** A training sentence of a level, an index into the scenario's `levels`. */
  readonly generate: (random: Random, level: number) => Sentence;
  readonly buckets: readonly Bucket[];
  /** The buckets of sentences as long as those of training, whatever else is new in the others. */
  readonly asTrained: readonly string[];
  /** The bucket whose sentences show how readable a memory is; absent where no one word decides. */
  readonly readabilityBucket?: string;
}

/** Where a text can be made longer and still asks the same. */
export interface GapPlace {
  /** The position of the word that decides the answer. */
  readonly keyAt: number;
  /** The words between what decides and what asks: [from, to). */
  readonly middle: readonly [from: number, to: number];
}

/** The words between the one that decides the answer and the question: there may be any number. */
export interface Gap {
  /** A fresh sentence with about so many words in its middle. */
  readonly sentence: (random: Random, words: number) => Sentence;
  /**
   * Where the middle of a text stands that somebody wrote, given its words and the position of the
   * blank; undefined where nothing decides the answer.
   */
  readonly find: (words: readonly string[], blank: number) => GapPlace | undefined;
  /**
   * Without end: what may stand in the middle of that text, piece by piece. A middle may end after
   * any piece.
   */
  readonly pieces: (
    random: Random,
    words: readonly string[],
    place: GapPlace,
  ) => Iterator<readonly string[], never>;
}

/** How far beyond its training a network goes right: to the largest size up to which all are. */
export interface Reach {
  /** Larger sizes are not tried. */
  readonly most: number;
  readonly isRight: (model: Model, size: number) => boolean;
}

/** How the texts of a scenario are typed and shown. */
export interface Writing {
  /** The words of a text as a person types it, each `___` a blank. */
  readonly tokenize: (text: string) => string[];
  /** Words as a person would type them. */
  readonly write: (words: readonly string[]) => string;
  /** A word as shown: with its natural capitals. */
  readonly display: (word: string) => string;
}

export interface Scenario extends Writing, Lessons {
  /** As in links, files and the command line. */
  readonly id: string;
  /** The language of its words, as in HTML; absent for symbols that belong to none. */
  readonly language?: 'en' | 'zh-CN';
  /** Words by token; the start token is the first. */
  readonly vocabulary: readonly string[];
  /** Which words could have stood in for which: name of the kind to its words. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** The kind of the word that decides the answer. */
  readonly keyKind: string;
  /** The text that the page opens with, as a person would type it, with a blank. */
  readonly openingText: string;
  /** The step of the opening text that is pinned at first; step 0 reads the start token. */
  readonly openingPin: number;
  /**
   * The word that is right at a position, given what is read: a forward network reads the words
   * before it only, a bidirectional one all of them. Undefined if none is known. Positions count
   * from 0 and leave the start token out, as in a sentence.
   */
  readonly rightAnswer: (read: readonly string[], position: number) => string | undefined;
  /**
   * The words that may come next in a text of symbols; none if it broke the rules already. Absent
   * where there are no such rules.
   */
  readonly legalNext?: (before: readonly string[]) => readonly string[];
  /** How long or deep the training sentences get, from the easiest level to the last. */
  readonly levels: readonly number[];
  /** The loss's weight of a word that is asked for; every other next word weighs 1. */
  readonly answerWeight: number;
  /** A blank to fill in, for networks that read both ways; absent where none is shipped. */
  readonly fillIn?: Lessons;
  readonly reach?: Reach;
  /** Fetched by what needs it; absent where no words stand between. */
  readonly gap?: () => Promise<Gap>;
  readonly recipes: readonly Recipe[];
}
