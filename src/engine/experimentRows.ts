/**
 * Experiments as a person, a link and a file say them. What is left out means the usual: the top
 * layer, forward; all units; the whole text. Signals may be named by what they do ("keep") instead
 * of by what the cell calls them ("forgetGate"), so that a row still means the same when another
 * network reads. Layers, units and steps count from 0, as in files; step 0 reads the start token.
 */
import type { Direction } from './model.ts';

interface Row {
  /** What the person calls it. */
  readonly name?: string;
  /** Switched off: it stands in the list and does nothing. */
  readonly off?: boolean;
  /** The word that it was about, once that is gone from the text; it is switched off then. */
  readonly lost?: string;
}

export interface RowPlace extends Row {
  /** Absent for the top one. */
  readonly layer?: number | 'all';
  /** Absent for forward. */
  readonly direction?: Direction | 'both';
  /** Absent for all. */
  readonly units?: readonly number[];
}

interface RowSpan extends RowPlace {
  /** A gate or a candidate: its id, or its role. */
  readonly signal: string;
  /** The first step; absent for the beginning. */
  readonly from?: number;
  /** The last step, included; absent for the end. */
  readonly to?: number;
}

interface RowState extends RowPlace {
  /** Its id, or its role; absent for the belt. */
  readonly state?: string;
  /** The step after which the state is changed. */
  readonly step: number;
}

export type ExperimentRow =
  /** Holds a gate or a candidate at a value. */
  | (RowSpan & { readonly kind: 'clamp'; readonly value: number })
  /** Multiplies it. */
  | (RowSpan & { readonly kind: 'scale'; readonly factor: number })
  /** Sets a state as it leaves a step; erasing sets it to 0. */
  | (RowState & { readonly kind: 'set'; readonly value: number })
  /** Puts into a state what the same network holds when it reads another text. */
  | (RowState & {
      readonly kind: 'transplant';
      /** As a person types it. */
      readonly text: string;
      /** Which step of that text; absent for the same one, or the last of a shorter text. */
      readonly donorStep?: number;
    })
  | (Row & { readonly kind: 'cutPeepholes' })
  /** Reads another word at a step. */
  | (Row & { readonly kind: 'swapWord'; readonly step: number; readonly word: string });
