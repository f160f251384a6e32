/** A new model with random weights. */
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
 * embeddings normal with a deviation of 0.5; untrained parameters are zero.
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
        const { initialOffsets, trained } = declared;
        tensors[declared.stem + parameterSuffix(layer, direction)] = filled(
          declared.shape,
          (index) => (trained ? uniform() + (initialOffsets?.[Math.floor(index / units)] ?? 0) : 0),
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

/** The names of the tensors that training changes and that count as parameters. */
export function trainedTensors(model: Model): readonly string[] {
  const untrained = cellNamed(model.architecture.cell)
    .parameters(model.architecture.inputs, model.architecture.units)
    .filter((declared) => !declared.trained)
    .map((declared) => declared.stem);
  return Object.keys(model.tensors).filter(
    (name) => !untrained.some((stem) => name.startsWith(`${stem}_l`)),
  );
}
