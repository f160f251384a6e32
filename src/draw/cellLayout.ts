/** What a drawing of a cell consists of, whatever the notation: shapes, wires, strips. */
import type { Hue } from './roles.ts';
import type { Point } from './path.ts';

export interface NodeShape {
  readonly signal: string;
  /**
   * A gate with its squashing function, an operation on vectors, a squashing on its own, or the
   * memory as a thing in which something is held.
   */
  readonly kind: 'box' | 'circle' | 'ellipse' | 'memory';
  /** The middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly glyph: 'σ' | 'tanh' | '×' | '+' | '1−' | '=';
  readonly hue: Hue;
}

/** One edge of the cell's flow. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly offset: 0 | -1;
}

export interface Wire {
  readonly id: string;
  /** Brings in what the cell reads, leads on to the next step, or runs between shapes. */
  readonly kind: 'takeIn' | 'handOn' | 'inside';
  /** The edges of the flow that run along it; none for a way out to the next step. */
  readonly edges: readonly FlowEdge[];
  /** The signal whose values it carries. */
  readonly carries: string;
  readonly points: readonly Point[];
  readonly hue: Hue;
  /** The thick lines that lead from step to step. */
  readonly rail: boolean;
  readonly peephole: boolean;
  /** Whether its end says which way it runs. */
  readonly arrow: boolean;
}

export interface StripSpot {
  readonly signal: string;
  /** Of this step, or of the step before. */
  readonly time: 'before' | 'now';
  readonly x: number;
  /** The top of the strip; its label stands above. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hue: Hue;
  /** Where its label has its anchor if that is not at its start: at the right edge it ends with it. */
  readonly anchor?: 'middle' | 'end' | undefined;
}

/** The letter of what comes out of a box, in notations that write it at its wire. */
export interface SymbolSpot {
  readonly signal: string;
  /** A superscript follows a caret (`z^f`). */
  readonly letter: string;
  readonly x: number;
  /** Where the letters stand on. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly hue: Hue;
}

export interface CellLayout {
  readonly width: number;
  readonly height: number;
  readonly frame: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly nodes: readonly NodeShape[];
  readonly wires: readonly Wire[];
  readonly strips: readonly StripSpot[];
  /** Where a loop passes from one step to the next: what arrives is of t, what leaves of t − 1. */
  readonly delays: readonly Point[];
  /** Where the input's name stands. */
  readonly inputLabel: Point;
  /** Absent where a notation writes no letters. */
  readonly symbols?: readonly SymbolSpot[];
}
