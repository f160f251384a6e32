/** Short ways of declaring the signals that most cells are made of. */
import {
  INPUT,
  type Operation,
  type Role,
  type SignalDeclaration,
  type Source,
} from './contract.ts';

/** What most sums read: the input and what was shown at the step before. */
export const hiddenBefore: Source = { signal: 'hiddenState', offset: -1 };
export const input: Source = { signal: INPUT, offset: 0 };
export const inputAndHidden: readonly Source[] = [input, hiddenBefore];

/** A signal of this step, as another one reads it. */
export function now(signal: string): Source {
  return { signal, offset: 0 };
}

/** Weights times what is read, plus a bias. */
export function sum(id: string, symbol: string, from: readonly Source[]): SignalDeclaration {
  return { id, symbol, range: 'unbounded', roles: ['preActivation'], operation: 'affine', from };
}

/** A gate or a candidate, behind the sum that it squashes: `a^f` behind `f`. */
export function squashedSum(
  id: string,
  symbol: string,
  role: Role,
  operation: 'sigmoid' | 'tanh',
  from: readonly Source[] = inputAndHidden,
): readonly SignalDeclaration[] {
  const range = operation === 'sigmoid' ? 'unit' : 'symmetric';
  const preActivation = sum(`${id}PreActivation`, `a^${symbol}`, from);
  return [
    preActivation,
    { id, symbol, range, roles: [role], operation, from: [now(preActivation.id)] },
  ];
}

/** What follows from other signals, unit by unit. */
export function combined(
  id: string,
  symbol: string,
  role: Role | readonly Role[],
  range: SignalDeclaration['range'],
  operation: Exclude<Operation, 'affine'>,
  ...from: readonly Source[]
): SignalDeclaration {
  return { id, symbol, range, roles: [role].flat(), operation, from };
}
