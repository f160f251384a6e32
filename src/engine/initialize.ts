/** A new model with random weights. */
import { isDoubled } from './cells/contract.ts';
import { cellNamed } from './cells/index.ts';
import {
  directionsOf,
  parameterSuffix,
  type Architecture,
  type Model,
  type Tensor,
} from './model.ts';
import type { Random } from './random.ts';

function filled(shape: readonly number[], value: (index: number) => number): Tensor {
  const length = shape.reduce((product, size) => product * size, 1);
  return { shape, data: Float64Array.from({ length }, (_, index) => value(index)) };
}

/**
 * Uniform weights within ±1/√units, biases likewise plus what the cell adds (a forget bias of 1),
 * embeddings normal with a deviation of 0.5; what only doubles another bias is zero.
 */
export function initializeModel(architecture: Architecture, random: Random): Model {
  const { units, layers, vocabulary } = architecture;
  const cell = cellNamed(architecture.cell);
  const directions = directionsOf(architecture);
  const width = units * directions.length;
  const limit = 1 / Math.sqrt(units);
  const uniform = (): number => (2 * random.next() - 1) * limit;
  const tensors: Record<string, Tensor> = {};
  if (vocabulary !== undefined) {
    const shape = [vocabulary.length, architecture.inputs];
    tensors['embedding.weight'] = filled(shape, () => 0.5 * random.normal());
  }
  for (let layer = 0; layer < layers; layer++) {
    for (const direction of directions) {
      const inputs = layer === 0 ? architecture.inputs : width;
      for (const declared of cell.parameters(inputs, units)) {
        const { shape, initialOffsets } = declared;
        tensors[declared.stem + parameterSuffix(layer, direction)] = filled(shape, (index) =>
          isDoubled(declared, index, units)
            ? 0
            : uniform() + (initialOffsets?.[Math.floor(index / units)] ?? 0),
        );
      }
    }
  }
  if (vocabulary !== undefined) {
    tensors['output.weight'] = filled([vocabulary.length, width], uniform);
    tensors['output.bias'] = filled([vocabulary.length], () => 0);
  }
  return { architecture, tensors };
}

/** The names of the tensors of which training changes at least a part. */
export function trainedTensors(model: Model): readonly string[] {
  const untrained = declarationsOf(model)
    .filter(({ feeds, doubles }) => feeds.every((fed) => doubles?.includes(fed)))
    .map((declared) => declared.stem);
  return Object.keys(model.tensors).filter(
    (name) => !untrained.some((stem) => name.startsWith(`${stem}_l`)),
  );
}

/** Those parts of `arrays`, which are named and sized as the tensors, that training leaves alone. */
export function untrainedParts(
  { architecture }: Model,
  arrays: Readonly<Record<string, Float64Array>>,
): readonly Float64Array[] {
  const { units } = architecture;
  const doubling = declarationsOf({ architecture }).filter(({ doubles }) => doubles !== undefined);
  return Object.entries(arrays).flatMap(([name, array]) => {
    const declared = doubling.find(({ stem }) => name.startsWith(`${stem}_l`));
    return (declared?.feeds ?? []).flatMap((_, block) =>
      isDoubled(declared!, block * units, units)
        ? [array.subarray(block * units, (block + 1) * units)]
        : [],
    );
  });
}

function declarationsOf({ architecture }: Pick<Model, 'architecture'>) {
  const { cell, inputs, units } = architecture;
  return cellNamed(cell).parameters(inputs, units);
}
