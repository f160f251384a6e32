/** What the page and its worker say to each other. */
import type { FlowNorms, FlowQuestion } from '../engine/gradientFlow.ts';
import type { InfluenceRow, measureInfluenceTable } from '../engine/influenceTable.ts';
import type { Model } from '../engine/model.ts';
import type { GapMeasurement, GapRound } from '../scenarios/acrossGap.ts';
import type { CarryingSettings } from '../scenarios/carryingUnits.ts';

/** Some rows of a table of influence, and how many runs they took. */
export interface InfluencePiece {
  readonly rows: readonly InfluenceRow[];
  readonly runs: number;
}

/** How far the search for the carrying units is; the last piece tells which they are. */
export interface CarryingPiece {
  /** From 0 to 1. */
  readonly part: number;
  /** Counted from 0. */
  readonly units?: readonly number[];
}

/** Long work by its name: what it is asked for, and what comes back piece by piece. */
export interface Jobs {
  readonly gap: {
    readonly request: GapMeasurement & { readonly scenario: string };
    readonly piece: GapRound;
  };
  /** A piece for each question, in their order. */
  readonly flow: {
    readonly request: readonly FlowQuestion[];
    readonly piece: FlowNorms;
  };
  readonly influence: {
    readonly request: Parameters<typeof measureInfluenceTable>;
    readonly piece: InfluencePiece;
  };
  readonly carrying: {
    readonly request: CarryingSettings & { readonly scenario: string; readonly model: Model };
    readonly piece: CarryingPiece;
  };
}

export type JobName = keyof Jobs;
export type Request<Name extends JobName> = Jobs[Name]['request'];
export type Piece<Name extends JobName> = Jobs[Name]['piece'];

export interface JobMessage<Name extends JobName = JobName> {
  readonly name: Name;
  readonly request: Request<Name>;
}

export type Reply<Name extends JobName = JobName> =
  | { readonly kind: 'piece'; readonly piece: Piece<Name> }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };
