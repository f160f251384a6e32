/** The letters of what a cell has learned, as its equations write them. */
import type { Cell, ParameterKind } from '../../engine/cells/contract.ts';

const letterOfKind: Readonly<Record<ParameterKind, string>> = {
  input: 'W',
  recurrent: 'U',
  diagonal: 'p',
  inputBias: 'b',
  recurrentBias: 'b',
};

/** Each letter once, in the order in which the cell declares its parameters. */
export function weightLetters({ parameters }: Cell): readonly string[] {
  return [...new Set(parameters(1, 1).map(({ kind }) => letterOfKind[kind]))];
}
