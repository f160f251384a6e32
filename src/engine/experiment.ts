/** Experiments as data: what a person does to a network while it reads. */
import type { Direction } from './model.ts';

/** Which direction of which layer; layers count from 0. */
export interface Place {
  readonly layer: number;
  readonly direction: Direction;
  /** Absent for all units. */
  readonly units?: readonly number[];
}

/** Steps from the first to the last, both included. */
export interface Span extends Place {
  readonly from: number;
  readonly to: number;
}

export type Experiment =
  /** Holds a signal at a value before anything reads it: a gate open (1) or shut (0). */
  | (Span & { readonly kind: 'clamp'; readonly signal: string; readonly value: number })
  /** Multiplies a signal: every forget gate by 0.9, say. */
  | (Span & { readonly kind: 'scale'; readonly signal: string; readonly factor: number })
  /**
   * Sets a state as it leaves a step; what the step has shown stays, unless the state is just that.
   * Erasing sets it to 0.
   */
  | (Place & {
      readonly kind: 'set';
      readonly state: string;
      readonly step: number;
      readonly value: number;
    })
  /** Replaces a state as it leaves a step by what another run held then, [units]. */
  | (Place & {
      readonly kind: 'transplant';
      readonly state: string;
      readonly step: number;
      readonly donor: readonly number[];
    })
  /** Takes all peepholes away. */
  | { readonly kind: 'cutPeepholes' }
  /** Reads another token at a step. */
  | { readonly kind: 'swapWord'; readonly step: number; readonly token: number };
