/** What the command and its workers tell each other; plain data. */
import type { Variant } from '../../scenarios/contract.ts';

/** Which network a task is about. */
export interface NetworkName {
  readonly scenario: string;
  readonly variant: Variant;
}

/** The training of one run of a network, or the choice among all of them. */
export type Task =
  | { readonly kind: 'run'; readonly network: NetworkName; readonly run: number }
  | { readonly kind: 'ship'; readonly network: NetworkName };

export type Order = Task | { readonly kind: 'stop' };

export interface Progress {
  readonly step: number;
  readonly level: number;
  readonly loss: number;
  readonly accuracy: number;
}

export type Answer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** `summary` says in one line what came of it. */
  | { readonly kind: 'done'; readonly summary: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };
