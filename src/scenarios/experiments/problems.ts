/** Why a row does not fit a network or a text: data, which each interface says in its own words. */
import { signalWithRole, type Cell, type SignalDeclaration } from '../../engine/cells/contract.ts';
import { cellNamed } from '../../engine/cells/index.ts';
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import { GATE_ROLES } from '../../engine/intervene.ts';
import type { Model } from '../../engine/model.ts';
import type { Writing } from '../contract.ts';
import { readingOf, wordsInFront } from '../reading.ts';
import { unknownWords } from '../tokens.ts';

/** What rows are said of: a network that reads something. */
export interface RowContext {
  readonly model: Model;
  /** How many steps it reads. */
  readonly steps: number;
  /** The words of a text as a person types it. */
  readonly tokenize: Writing['tokenize'];
}

export type RowProblem =
  | { readonly reason: 'noSuchLayer'; readonly layer: number; readonly layers: number }
  | { readonly reason: 'readsOneWay' }
  | { readonly reason: 'noSuchUnit'; readonly unit: number; readonly units: number }
  | { readonly reason: 'noSuchStep'; readonly step: number; readonly steps: number }
  | { readonly reason: 'wrongOrder'; readonly from: number; readonly to: number }
  /** What can be named: ids of gates and candidates, or of states. */
  | { readonly reason: 'noSuchSignal'; readonly signal: string; readonly known: readonly string[] }
  | { readonly reason: 'noSuchState'; readonly state: string; readonly known: readonly string[] }
  | {
      readonly reason: 'outOfRange';
      readonly value: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly reason: 'noPeepholes' }
  | { readonly reason: 'readsNoWords' }
  | { readonly reason: 'notOneWord'; readonly word: string }
  | { readonly reason: 'unknownWords'; readonly words: readonly string[] }
  /** A text without a word (before its blank). */
  | { readonly reason: 'emptyText' }
  | { readonly reason: 'noSuchDonorStep'; readonly step: number; readonly steps: number };

const LIMITS = { unit: [0, 1], symmetric: [-1, 1], unbounded: [-Infinity, Infinity] } as const;

type Span = Extract<ExperimentRow, { signal: string }>;
type OfState = Extract<ExperimentRow, { kind: 'set' | 'transplant' }>;
type Transplant = Extract<ExperimentRow, { kind: 'transplant' }>;

function gatesOf(cell: Cell): readonly SignalDeclaration[] {
  return cell.signals.filter(({ roles }) => GATE_ROLES.some((role) => roles.includes(role)));
}

/** The gate or candidate that a row names by its id or its role. */
export function gateNamed(cell: Cell, name: string): SignalDeclaration | undefined {
  const role = GATE_ROLES.find((each) => each === name);
  if (role !== undefined) return signalWithRole(cell, role);
  return gatesOf(cell).find(({ id }) => id === name);
}

/** The state that a row names by its id or its role; without a name it is the belt. */
export function stateNamed(cell: Cell, name = 'belt'): string | undefined {
  const id = name === 'belt' || name === 'output' ? signalWithRole(cell, name)?.id : name;
  return cell.states.find((state) => state === id);
}

/** What the network reads of a donor's text. */
export function donorWords({ model, tokenize }: RowContext, text: string): readonly string[] {
  const { bidirectional, vocabulary = [] } = model.architecture;
  return readingOf(tokenize(text), bidirectional, wordsInFront(vocabulary)).words;
}

function stepProblem(step: number, steps: number): RowProblem | undefined {
  return step >= 0 && step < steps ? undefined : { reason: 'noSuchStep', step, steps };
}

function placeProblem({ model }: RowContext, row: ExperimentRow): RowProblem | undefined {
  if (row.kind === 'cutPeepholes' || row.kind === 'swapWord') return undefined;
  const { layers, units, bidirectional } = model.architecture;
  const { layer } = row;
  if (typeof layer === 'number' && !(layer >= 0 && layer < layers)) {
    return { reason: 'noSuchLayer', layer, layers };
  }
  if (row.direction === 'backward' && !bidirectional) return { reason: 'readsOneWay' };
  const unit = row.units?.find((each) => !(each >= 0 && each < units));
  return unit === undefined ? undefined : { reason: 'noSuchUnit', unit, units };
}

function spanProblem({ model, steps }: RowContext, row: Span): RowProblem | undefined {
  const cell = cellNamed(model.architecture.cell);
  const gate = gateNamed(cell, row.signal);
  if (gate === undefined) {
    const known = gatesOf(cell).map(({ id }) => id);
    return { reason: 'noSuchSignal', signal: row.signal, known };
  }
  const { from = 0, to = steps - 1 } = row;
  const outside = stepProblem(from, steps) ?? stepProblem(to, steps);
  if (outside !== undefined) return outside;
  if (from > to) return { reason: 'wrongOrder', from, to };
  const [least, most] = LIMITS[gate.range];
  if (row.kind === 'scale' || (row.value >= least && row.value <= most)) return undefined;
  return { reason: 'outOfRange', value: row.value, least, most };
}

function wordsProblem({ model }: RowContext, words: readonly string[]): RowProblem | undefined {
  const { vocabulary } = model.architecture;
  if (vocabulary === undefined || model.tensors['embedding.weight'] === undefined) {
    return { reason: 'readsNoWords' };
  }
  const unknown = unknownWords(words, vocabulary);
  return unknown.length === 0 ? undefined : { reason: 'unknownWords', words: unknown };
}

function donorProblem(context: RowContext, row: Transplant): RowProblem | undefined {
  const words = donorWords(context, row.text);
  const unreadable = wordsProblem(context, words);
  if (unreadable !== undefined) return unreadable;
  const steps = words.length;
  const { vocabulary = [] } = context.model.architecture;
  if (steps === wordsInFront(vocabulary).length) return { reason: 'emptyText' };
  const { donorStep: step = 0 } = row;
  return step >= 0 && step < steps ? undefined : { reason: 'noSuchDonorStep', step, steps };
}

function stateProblem(context: RowContext, row: OfState): RowProblem | undefined {
  const cell = cellNamed(context.model.architecture.cell);
  if (stateNamed(cell, row.state) === undefined) {
    return { reason: 'noSuchState', state: row.state ?? 'belt', known: cell.states };
  }
  const outside = stepProblem(row.step, context.steps);
  return outside ?? (row.kind === 'transplant' ? donorProblem(context, row) : undefined);
}

/** What keeps a row from being done, or undefined if it can be. */
export function problemOf(context: RowContext, row: ExperimentRow): RowProblem | undefined {
  const misplaced = placeProblem(context, row);
  if (misplaced !== undefined) return misplaced;
  switch (row.kind) {
    case 'clamp':
    case 'scale':
      return spanProblem(context, row);
    case 'set':
    case 'transplant':
      return stateProblem(context, row);
    case 'swapWord': {
      const words = context.tokenize(row.word);
      if (words.length !== 1) return { reason: 'notOneWord', word: row.word };
      return stepProblem(row.step, context.steps) ?? wordsProblem(context, words);
    }
    case 'cutPeepholes': {
      const cut = Object.keys(context.model.tensors).some((name) =>
        name.startsWith('weight_peephole'),
      );
      return cut ? undefined : { reason: 'noPeepholes' };
    }
  }
}
