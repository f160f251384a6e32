import type { Cell } from '../engine/cells/contract.ts';
import type { Model } from '../engine/model.ts';
import type { Experiment } from '../engine/experiment.ts';
import type { WordProbability } from '../engine/predict.ts';
import type { LayerTrace, Trace } from '../engine/trace.ts';
import type { ModelCard } from '../formats/card.ts';

export type { ModelCard };
import type { Scenario } from '../scenarios/contract.ts';
import type { ModelProblem } from './models.ts';
import type { StepRange } from './range.ts';

/** One chip of the sentence. */
export interface Chip {
  /** As the vocabulary holds it; the start token and the blank too. */
  readonly word: string;
  /** What stands there in the text, where an experiment has another word read. */
  readonly original?: string;
  /** The step that a click goes to; a blank's is the step that answers it. */
  readonly step: number;
  readonly role: 'start' | 'word' | 'blank' | 'notRead';
  /** Whether its step is its own; a network that reads both ways reads blanks too. */
  readonly isRead: boolean;
  /** Where it stands in the text, counted from 0 without the start token; null for the start. */
  readonly position: number | null;
  /** The words that could have stood here, its own included; empty for frame words. */
  readonly kind: readonly string[];
}

/** What a network answers at the blank. */
export interface Answer {
  readonly step: number;
  /** The likeliest words, the likeliest first. */
  readonly top: readonly WordProbability[];
  /** The word that is right, where the scenario knows one. */
  readonly right: string | undefined;
}

/** A network that has read the sentence. */
export interface SentenceReading {
  readonly model: Model;
  readonly cell: Cell;
  readonly card: ModelCard | undefined;
  /** What it read, by the places in its vocabulary. */
  readonly tokens: readonly number[];
  /** What was done to it meanwhile; absent where it was left alone. */
  readonly experiments?: readonly Experiment[];
  readonly trace: Trace;
  /** What it answers at the blanks, from the first to the last. */
  readonly answers: readonly Answer[];
  /** By step, five each: the likeliest next words; none where a network only fills in blanks. */
  readonly predictions: readonly (readonly WordProbability[])[];
  /** By step: words that an experiment has it read instead of those of the text. */
  readonly swapped?: ReadonlyMap<number, string> | undefined;
}

/** The same with what is looked at. */
export interface NetworkReading extends SentenceReading {
  /** The direction and layer that is open. */
  readonly layer: LayerTrace;
  /** At the blank nearest to the current step; undefined without a blank. */
  readonly answer: Answer | undefined;
}

/** What is there of the simple RNN that stands beside the shown network. */
export type Foil =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly reading: NetworkReading }
  | { readonly status: 'failed'; readonly problem: ModelProblem };

/** All that follows from what the person chose; views draw this and nothing else. */
export interface Scene {
  readonly scenario: Scenario;
  readonly chips: readonly Chip[];
  /** With what experiments do to it. */
  readonly network: NetworkReading;
  /** The same network left alone; undefined where no experiment does anything. */
  readonly before?: NetworkReading | undefined;
  /** The simple RNN on the same sentence; undefined where the scenario ships none. */
  readonly foil: Foil | undefined;
  /** The current step, inside the sentence. */
  readonly step: number;
  /** The current phase's index among those of the cell. */
  readonly phase: number;
  /** The pinned step, or null. */
  readonly pin: number | null;
  /** What the pinned step wrote and how it is diluted, [steps, units]; undefined without a pin or a memory. */
  readonly pinnedShare: Float64Array | undefined;
  /** The unit whose numbers are spelled out. */
  readonly unit: number;
  /** The steps that are looked at closely; null for all of them. */
  readonly range: StepRange | null;
  /**
   * By step: the influence of the word on the answer, by replacement, of the network left alone; empty
   * without an answer.
   */
  readonly influence: ReadonlyMap<number, number>;
  /** The word whose log-odds the influence is about: what the network, left alone, answers. */
  readonly answerWord: string | undefined;
}
