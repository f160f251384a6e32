import { isDoubled, type Cell, type ParameterDeclaration } from '../engine/cells/contract.ts';
import { directionsOf, parameterSuffix, type Architecture, type Tensor } from '../engine/model.ts';
import { FormatError, shown, shownShape } from './formatError.ts';
import { countOf } from './safetensorsHeader.ts';

/** A tensor that a network of a certain architecture has, under the name that `Model` uses. */
export interface ExpectedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** Zero where a file leaves it out: true of biases only. */
  readonly mayBeAbsent: boolean;
  /** Whether one of its numbers, by its place, only doubles another bias. */
  readonly isDoubled: (index: number) => boolean;
}

/** Every tensor of the recurrent layers, in PyTorch's order. */
export function recurrentTensors(cell: Cell, architecture: Architecture): ExpectedTensor[] {
  const directions = directionsOf(architecture);
  return Array.from({ length: architecture.layers }, (_, layer) => {
    const inputs = layer === 0 ? architecture.inputs : architecture.units * directions.length;
    const declarations = cell.parameters(inputs, architecture.units);
    return directions.flatMap((direction) =>
      declarations.map((declaration) => ({
        name: `${declaration.stem}${parameterSuffix(layer, direction)}`,
        shape: declaration.shape,
        mayBeAbsent: isBias(declaration),
        isDoubled: (index: number) => isDoubled(declaration, index, architecture.units),
      })),
    );
  }).flat();
}

export function isBias({ kind }: ParameterDeclaration): boolean {
  return kind === 'inputBias' || kind === 'recurrentBias';
}

/**
 * The embedding and the output layer of a network with a vocabulary, as groups: each group may be
 * left out as a whole.
 */
export function wordTensors(architecture: Architecture): {
  readonly embedding: readonly ExpectedTensor[];
  readonly output: readonly ExpectedTensor[];
} {
  const words = architecture.vocabulary?.length;
  if (words === undefined) return { embedding: [], output: [] };
  const outputs = architecture.units * directionsOf(architecture).length;
  return {
    embedding: [needed('embedding.weight', [words, architecture.inputs])],
    output: [
      needed('output.weight', [words, outputs]),
      { ...needed('output.bias', [words]), mayBeAbsent: true },
    ],
  };
}

function needed(name: string, shape: readonly number[]): ExpectedTensor {
  return { name, shape, mayBeAbsent: false, isDoubled: () => false };
}

/**
 * Compares a tensor's shape with what is expected of it. One that may be absent may
 * be undefined.
 * @param name as in the file, for the message.
 * @throws FormatError if it is missing or of another shape.
 */
export function checkShape(
  name: string,
  found: readonly number[] | undefined,
  { shape, mayBeAbsent }: ExpectedTensor,
): void {
  if (found === undefined && mayBeAbsent) return;
  if (found === undefined) {
    throw new FormatError(
      `The tensor ${shown(name)} is missing; its shape should be ${shownShape(shape)}.`,
    );
  }
  if (found.length !== shape.length || found.some((size, axis) => size !== shape[axis])) {
    throw new FormatError(
      `The tensor ${shown(name)} should have the shape ${shownShape(shape)}, ` +
        `but it is ${shownShape(found)}.`,
    );
  }
}

/** What stands in for an absent bias. */
export function zeros(shape: readonly number[]): Tensor {
  return { shape, data: new Float64Array(countOf(shape)) };
}
