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
  readonly choose: 'mostReadable' | 'mostAccurate';
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
  /** The position of the word that is asked for; the network answers after reading the one before. */
  readonly answerAt: number;
  /** The position of the word that decides the answer (the country). */
  readonly keyAt: number;
  /** The tokens between the anchor sentence and the question: [from, to). */
  readonly middle: readonly [from: number, to: number];
}

/** A group of sentences with a name of its own in tables and cards. */
export interface Bucket {
  readonly name: string;
  readonly generate: (random: Random) => Sentence;
}

export interface Scenario {
  /** As in links, files and the command line. */
  readonly id: string;
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
  /** The word as shown, with its natural capitals. */
  readonly display: (word: string) => string;
  /**
   * The word that is right at a position, given those before it; undefined if none is known.
   * Positions count from 0 and leave the start token out, as in a sentence.
   */
  readonly rightAnswer: (words: readonly string[], position: number) => string | undefined;
  /** Longest middles of the training sentences, from the easiest level to the last. */
  readonly levels: readonly number[];
  /** A training sentence of a level, an index into `levels`; withheld pairs never occur. */
  readonly generate: (random: Random, level: number) => Sentence;
  /** The loss's weight of the word that is asked for; every other next word weighs 1. */
  readonly answerWeight: number;
  readonly buckets: readonly Bucket[];
  /** The bucket whose sentences show how readable a memory is. */
  readonly readabilityBucket: string;
  readonly recipes: readonly Recipe[];
}
