/**
 * A cell describes itself, and everything else reads that description: the engine, the file
 * formats, the drawings, the equations, the score and the announcements iterate over it.
 */

/** What a signal does for the memory, whatever the cell calls it. Views speak of roles. */
export type Role =
  /** What is carried on from step to step: C, or h where a cell has no memory of its own. */
  | 'belt'
  /** The fraction of the belt that stays, from 0 to 1. */
  | 'keep'
  /** How much of the content is written, from 0 to 1. */
  | 'writeAmount'
  /** What would be written. */
  | 'writeContent'
  /** How much of the memory is shown, from 0 to 1. */
  | 'read'
  /** How much of what was shown before the content takes in, from 0 to 1. */
  | 'reset'
  /** What the next layer, the output layer and the next step receive. */
  | 'output'
  /** An affine sum, as a squashing function or a gate takes it in. */
  | 'preActivation'
  /** keep ⊙ belt(t−1). */
  | 'retained'
  /** writeAmount ⊙ writeContent. */
  | 'written'
  /** reset ⊙ the sum over what was shown before. */
  | 'recalled'
  /** The belt, squashed, before it is read. */
  | 'squashed';

/** `complement` is 1 − x; the others are what they are called. */
export type Operation = 'affine' | 'sigmoid' | 'tanh' | 'multiply' | 'add' | 'complement' | 'copy';

/** The name under which the flow refers to the vector that a layer reads at a step. */
export const INPUT = 'input';

/** One edge of the flow, seen from its end: which vector is read, of this step or the one before. */
export interface Source {
  readonly signal: string;
  readonly offset: 0 | -1;
  /** A peephole: each unit looks at its own value only (a diagonal matrix). */
  readonly diagonal?: true;
  /** A part of an affine sum that is added as it is, without weights. */
  readonly direct?: true;
}

/** The possible values: [0, 1], [−1, 1] or any number. */
export type Range = 'unit' | 'symmetric' | 'unbounded';

/** One thing worth looking at: a vector of `units` numbers at every step. */
export interface SignalDeclaration {
  readonly id: string;
  /** The letter in equations, without its subscript; a superscript follows a caret (`z^f`). */
  readonly symbol: string;
  readonly range: Range;
  readonly roles: readonly Role[];
  readonly operation: Operation;
  readonly from: readonly Source[];
}

/** A sub-step of a step, in the order in which a person watches it. */
export interface Phase {
  readonly id: string;
  /** The signals that are computed in it; the first phase takes in, the last one predicts. */
  readonly computes: readonly string[];
}

export type ParameterKind = 'input' | 'recurrent' | 'diagonal' | 'inputBias' | 'recurrentBias';

/** One weight matrix or vector of one layer and direction, in PyTorch's layout. */
export interface ParameterDeclaration {
  /** The name without the layer's suffix, such as `weight_ih`. */
  readonly stem: string;
  readonly kind: ParameterKind;
  /** [rows, columns], or [rows] for a bias. */
  readonly shape: readonly number[];
  /** The pre-activation that each block of `units` rows feeds (for a diagonal: each row). */
  readonly feeds: readonly string[];
  /**
   * Those of the blocks, by what they feed, that only double another bias: our own models keep them
   * at zero, and they do not count.
   */
  readonly doubles?: readonly string[];
  /** Added to what initialisation draws, for each block: a forget bias of 1, say. */
  readonly initialOffsets?: readonly number[];
}

/** Arrays by name; every one of them is [steps, units], [units] or a parameter's matrix, flat. */
export type Arrays = Readonly<Record<string, Float64Array>>;

/** All that a kernel touches while one direction of one layer runs. Nothing is allocated later. */
export interface KernelBuffers {
  readonly units: number;
  /** Every signal, [steps, units]. */
  readonly signals: Arrays;
  /** The states as they were before this step, [units] each; set by the caller. */
  readonly previous: Arrays;
  /** The parameters of this layer and direction by stem. */
  readonly parameters: Arrays;
}

/** The same for the way back: derivatives of one scalar with respect to everything. */
export interface KernelGradients {
  /** One array for each signal, [steps, units]: the total derivative. */
  readonly signals: Arrays;
  /** What flows back to each state of the step before, [units]. */
  readonly previous: Arrays;
  /** Derivatives of the parameters by stem; kernels add to the diagonals only. */
  readonly parameters: Arrays;
}

/**
 * One step forward. On entry the pre-activations hold those of W·x + U·h(t−1) + b that feed them,
 * without peepholes and direct parts; on exit every signal of the step is set. `at` is the step's
 * offset into the [steps, units] arrays.
 */
export type ForwardKernel = (at: number) => void;

/**
 * One step backward. On entry the gradients of the states and of every other signal hold what
 * arrives from outside and from later steps; on exit the gradient of every signal of the step is
 * complete, and `previous` holds what flows back directly (not through the recurrent weights).
 */
export type BackwardKernel = (at: number) => void;

/** A place in a drawing, in columns from the left and rows from the top; fractions are allowed. */
export type Place = readonly [column: number, row: number];

/**
 * Where a notation draws a cell's signals. A pre-activation has no place of its own: it is drawn
 * inside the shape of the signal that takes it in.
 */
export interface Placement {
  readonly columns: number;
  readonly rows: number;
  readonly nodes: Readonly<Record<string, Place>>;
  /** The row in which each state comes in from the step before and in which it goes on. */
  readonly rails: Readonly<Record<string, { readonly in: number; readonly out: number }>>;
  /** The upper left corner of the strip that shows a signal's vector, one column wide. */
  readonly strips: Readonly<Record<string, Place>>;
  /**
   * Where the output before leaves its rail, and the row along which it runs to the sums; absent
   * where they read it from its own rail.
   */
  readonly trunk?: { readonly column: number; readonly row: number };
  /** Where a peephole from the step before leaves its rail, and the row along which it comes. */
  readonly peepholes?: { readonly column: number; readonly row: number };
  /** The column in which the input comes up from below. */
  readonly inputColumn: number;
}

export type Notation = 'chain';

export interface Cell {
  /** As in links, files and the command line. */
  readonly name: string;
  /** In the order of computation. */
  readonly signals: readonly SignalDeclaration[];
  /** The signals that the next step reads as its `previous`; the output comes first. */
  readonly states: readonly string[];
  readonly phases: readonly Phase[];
  readonly placement: Readonly<Record<Notation, Placement>>;
  /** How many blocks of `units` rows `weight_ih` has: 4 for an LSTM, 1 for a simple RNN. */
  readonly gateBlocks: number;
  readonly parameters: (inputs: number, units: number) => readonly ParameterDeclaration[];
  /** Prepares the loop over the units of one step; called once a sequence. */
  readonly forward: (buffers: KernelBuffers) => ForwardKernel;
  readonly backward: (buffers: KernelBuffers, gradients: KernelGradients) => BackwardKernel;
}

/** The one signal with a role, or undefined where the cell has none (a simple RNN keeps nothing). */
export function signalWithRole(cell: Cell, role: Role): SignalDeclaration | undefined {
  return cell.signals.find((signal) => signal.roles.includes(role));
}

/** Whether a number of a parameter, by its place in the flat array, only doubles another one. */
export function isDoubled(
  { feeds, doubles }: Pick<ParameterDeclaration, 'feeds' | 'doubles'>,
  index: number,
  units: number,
): boolean {
  return doubles?.includes(feeds[Math.floor(index / units)]!) === true;
}
