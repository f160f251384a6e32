/** What a drawing of a cell consists of, whatever the notation: shapes, wires, strips. */
import type { Hue } from './roles.ts';
import type { Point } from './path.ts';

export interface NodeShape {
  readonly signal: string;
  /** A gate with its squashing function, an operation on vectors, or a squashing on its own. */
  readonly kind: 'box' | 'circle' | 'ellipse';
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
  /** Where the input's name stands. */
  readonly inputLabel: Point;
}
