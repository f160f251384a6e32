/** Equations as trees, made from a cell's flow: the views set them in MathML and fill in numbers. */
import {
  INPUT,
  type Cell,
  type Phase,
  type SignalDeclaration,
  type Source,
} from '../engine/cells/contract.ts';
import { hueOf, squashOf, type Hue } from './roles.ts';

/** A letter with its time: f of this step, C of the step before. */
export interface SignalTerm {
  readonly kind: 'signal';
  readonly signal: string;
  readonly symbol: string;
  readonly offset: 0 | -1;
  readonly hue: Hue;
}

/** W x + U h + p ⊙ C + b: what a squashing function or a gate is given. */
export interface AffineTerm {
  readonly kind: 'affine';
  /** The pre-activation that holds its value. */
  readonly signal: string;
  /** The letter that the weights carry as their index. */
  readonly index: string;
  readonly parts: readonly {
    /** Absent where the term is added as it is. */
    readonly weight?: string;
    readonly diagonal: boolean;
    readonly term: Term;
  }[];
}

export type Term =
  | SignalTerm
  | AffineTerm
  | { readonly kind: 'squash'; readonly name: 'σ' | 'tanh'; readonly inner: Term }
  /** 1 − inner. */
  | { readonly kind: 'complement'; readonly signal: SignalTerm; readonly inner: Term }
  | { readonly kind: 'product' | 'sum'; readonly terms: readonly Term[] };

export interface Equation {
  readonly left: SignalTerm;
  readonly right: Term;
}

/** What a cell reads at every step: the input, and the output of the step before. */
export function takenIn(cell: Cell): readonly [input: SignalTerm, hidden: SignalTerm] {
  return [
    signalTerm(cell, { signal: INPUT, offset: 0 }),
    signalTerm(cell, { signal: cell.states[0]!, offset: -1 }),
  ];
}

/** What the output layer reads. */
export function shownOn(cell: Cell): SignalTerm {
  return signalTerm(cell, { signal: cell.states[0]!, offset: 0 });
}

function signalTerm(cell: Cell, { signal, offset }: Pick<Source, 'signal' | 'offset'>): SignalTerm {
  const declared = cell.signals.find((each) => each.id === signal);
  const symbol = signal === INPUT ? 'x' : (declared?.symbol ?? signal);
  return { kind: 'signal', signal, symbol, offset, hue: hueOf(cell, signal) };
}

/** Whether a signal has no letter of its own in the equations but is written out. */
function isWrittenOut({ roles, operation }: SignalDeclaration): boolean {
  const open = ['preActivation', 'retained', 'written', 'squashed', 'recalled'];
  return operation === 'complement' || roles.some((role) => open.includes(role));
}

function affineTerm(cell: Cell, signal: SignalDeclaration): AffineTerm {
  const index = squashOf(cell, signal.id)?.symbol ?? signal.symbol;
  const parts = signal.from.map((source) => ({
    ...(!source.direct && {
      weight: source.diagonal === true ? 'p' : source.signal === INPUT ? 'W' : 'U',
    }),
    diagonal: source.diagonal === true,
    term: source.direct === true ? sourceTerm(cell, source) : signalTerm(cell, source),
  }));
  return { kind: 'affine', signal: signal.id, index, parts };
}

function sourceTerm(cell: Cell, source: Source): Term {
  const declared = cell.signals.find((each) => each.id === source.signal);
  const isOpen = declared !== undefined && source.offset === 0 && isWrittenOut(declared);
  return isOpen ? rightSide(cell, declared) : signalTerm(cell, source);
}

function rightSide(cell: Cell, signal: SignalDeclaration): Term {
  if (signal.operation === 'affine') return affineTerm(cell, signal);
  const terms = signal.from.map((source) => sourceTerm(cell, source));
  switch (signal.operation) {
    case 'sigmoid':
      return { kind: 'squash', name: 'σ', inner: terms[0]! };
    case 'tanh':
      return { kind: 'squash', name: 'tanh', inner: terms[0]! };
    case 'multiply':
      return { kind: 'product', terms };
    case 'add':
      return { kind: 'sum', terms };
    case 'complement':
      return {
        kind: 'complement',
        signal: signalTerm(cell, { signal: signal.id, offset: 0 }),
        inner: terms[0]!,
      };
    case 'copy':
      return terms[0]!;
  }
}

/** How a signal is computed, down to the letters that a person knows. */
function equationOf(cell: Cell, signal: SignalDeclaration): Equation {
  return {
    left: signalTerm(cell, { signal: signal.id, offset: 0 }),
    right: rightSide(cell, signal),
  };
}

/** The equations of a phase: one for each signal with a letter of its own. */
export function equationsOf(cell: Cell, phase: Phase): readonly Equation[] {
  return cell.signals
    .filter((signal) => phase.computes.includes(signal.id) && !isWrittenOut(signal))
    .map((signal) => equationOf(cell, signal));
}
