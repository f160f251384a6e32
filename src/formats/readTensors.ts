import type { Cell } from '../engine/cells/contract.ts';
import type { Architecture, Tensor } from '../engine/model.ts';
import {
  checkShape,
  recurrentTensors,
  wordTensors,
  zeros,
  type ExpectedTensor,
} from './expectedTensors.ts';
import type { RecurrentNames } from './recurrentNames.ts';
import type { SafetensorsFile } from './safetensors.ts';

/** One tensor of the network, called as in `Model`, and where it came from. */
export interface ReadTensor extends Pick<ExpectedTensor, 'name' | 'isDoubled'> {
  /** As in the file; absent where the file has no such bias and zeros stand in. */
  readonly source?: string;
  readonly tensor: Tensor;
}

/**
 * Reads every tensor that the architecture asks for.
 * @throws FormatError if one is missing, left over or of the wrong shape.
 */
export function readTensors(
  file: SafetensorsFile,
  names: RecurrentNames,
  cell: Cell,
  architecture: Architecture,
): readonly ReadTensor[] {
  const { embedding, output } = wordTensors(architecture);
  const recurrent = recurrentTensors(cell, architecture);
  return [
    ...readGroup(file, embedding),
    ...recurrent.map((expected) => readOne(file, names.prefix, expected)),
    ...readGroup(file, output),
  ];
}

/** A group that belongs together, or nothing where the file has none of it. */
function readGroup(file: SafetensorsFile, group: readonly ExpectedTensor[]): ReadTensor[] {
  const present = group.some(({ name }) => file.shapeOf(name) !== undefined);
  return present ? group.map((expected) => readOne(file, '', expected)) : [];
}

function readOne(file: SafetensorsFile, prefix: string, expected: ExpectedTensor): ReadTensor {
  const { name, shape, isDoubled } = expected;
  const source = `${prefix}${name}`;
  const found = file.shapeOf(source);
  checkShape(source, found, expected);
  if (found === undefined) return { name, tensor: zeros(shape), isDoubled };
  return { name, source, tensor: file.read(source), isDoubled };
}
