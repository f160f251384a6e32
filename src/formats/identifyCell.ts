import type { Cell } from '../engine/cells/contract.ts';
import { cells } from '../engine/cells/index.ts';
import { isBias } from './expectedTensors.ts';
import { FormatError, shown, shownShape } from './formatError.ts';
import type { RecurrentNames } from './recurrentNames.ts';

/** What the first layer's matrices say. */
export interface CellSizes {
  readonly inputs: number;
  readonly units: number;
  /** Rows of `weight_ih_l0` for each unit: 4 for an LSTM. */
  readonly blocks: number;
}

type ShapeOf = (name: string) => readonly number[] | undefined;

/** Reads inputs, units and blocks off `weight_ih_l0` and `weight_hh_l0`. */
export function measureCell({ prefix }: RecurrentNames, shapeOf: ShapeOf): CellSizes {
  const [rows, inputs] = matrixShape(`${prefix}weight_ih_l0`, shapeOf);
  const [, units] = matrixShape(`${prefix}weight_hh_l0`, shapeOf);
  if (rows % units !== 0) {
    throw new FormatError(
      `${shown(`${prefix}weight_ih_l0`)} should have a multiple of ${units} rows, because ` +
        `${shown(`${prefix}weight_hh_l0`)} has ${units} columns, but it has ${rows}.`,
    );
  }
  return { inputs, units, blocks: rows / units };
}

function matrixShape(name: string, shapeOf: ShapeOf): [number, number] {
  const shape = shapeOf(name);
  if (shape === undefined) {
    throw new FormatError(`The tensor ${shown(name)} is missing; every recurrent network has one.`);
  }
  const [rows, columns] = shape;
  if (shape.length !== 2 || !rows || !columns) {
    throw new FormatError(
      `The tensor ${shown(name)} should be a matrix with rows and columns, ` +
        `but its shape is ${shownShape(shape)}.`,
    );
  }
  return [rows, columns];
}

/**
 * The cells that tensors can belong to: as many blocks of rows, and the same parameters but for
 * biases, which may be left out.
 */
function matchingCells({ blocks }: CellSizes, stems: ReadonlySet<string>): readonly Cell[] {
  return cells.filter((cell) => {
    const declared = cell.parameters(1, 1);
    const needed = declared.filter((declaration) => !isBias(declaration));
    return (
      cell.gateBlocks === blocks &&
      needed.every(({ stem }) => stems.has(stem)) &&
      [...stems].every((stem) => declared.some((declaration) => declaration.stem === stem))
    );
  });
}

/**
 * Which cell a file holds, by its tensors; `claimed` is what its metadata says, if anything.
 * @throws FormatError if no cell fits, or if the metadata says otherwise.
 */
export function identifyCell(
  sizes: CellSizes,
  { prefix, stems }: RecurrentNames,
  claimed: string | undefined,
): Cell {
  const fitting = matchingCells(sizes, stems);
  const [first] = fitting;
  if (first === undefined) throw new FormatError(describeUnknown(sizes, prefix, stems));
  if (claimed !== undefined) {
    const named = fitting.find((cell) => cell.name === claimed);
    if (named !== undefined) return named;
    throw new FormatError(
      `The file's metadata says that its cell is ${shown(claimed)}, but its tensors are those of ` +
        `${namesOf(fitting)}.`,
    );
  }
  if (fitting.length > 1) {
    throw new FormatError(
      `The tensors fit more than one cell (${namesOf(fitting)}), and no metadata says which.`,
    );
  }
  return first;
}

function describeUnknown(
  { units, blocks }: CellSizes,
  prefix: string,
  stems: ReadonlySet<string>,
): string {
  const sameBlocks = cells.filter((cell) => cell.gateBlocks === blocks);
  const extra = [...stems].filter((stem) => sameBlocks.length > 0 && isUnusual(stem, sameBlocks));
  return (
    `${shown(`${prefix}weight_ih_l0`)} has ${blocks * units} rows, ${blocks} for ` +
    `each of ${units} units` +
    `${extra.length === 0 ? '' : `, and ${extra.join(', ')}`}; ` +
    `no cell that Gatescope knows is like that (${namesOf(cells)}).`
  );
}

function isUnusual(stem: string, among: readonly Cell[]): boolean {
  return !among.every((cell) => cell.parameters(1, 1).some((each) => each.stem === stem));
}

function namesOf(list: readonly Cell[]): string {
  return list.map((cell) => cell.name).join(', ');
}
