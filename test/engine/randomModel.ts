/** Networks with random weights, for tests that need any network at all. */
import { cellNamed } from '../../src/engine/cells/index.ts';
import {
  directionsOf,
  parameterSuffix,
  type Architecture,
  type Model,
  type Tensor,
} from '../../src/engine/model.ts';
import type { Random } from '../../src/engine/random.ts';

/** Every tensor that the architecture needs, by name: its shape. */
export function tensorShapes(architecture: Architecture): Record<string, readonly number[]> {
  const { cell, inputs, units, layers, vocabulary } = architecture;
  const directions = directionsOf(architecture);
  const width = units * directions.length;
  const shapes: Record<string, readonly number[]> = {};
  for (let layer = 0; layer < layers; layer++) {
    for (const direction of directions) {
      for (const { stem, shape } of cellNamed(cell).parameters(layer ? width : inputs, units)) {
        shapes[stem + parameterSuffix(layer, direction)] = shape;
      }
    }
  }
  if (vocabulary === undefined) return shapes;
  return {
    ...shapes,
    'embedding.weight': [vocabulary.length, inputs],
    'output.weight': [vocabulary.length, width],
    'output.bias': [vocabulary.length],
  };
}

/** A network whose every number, both biases included, is what `draw` returns. */
export function drawnModel(architecture: Architecture, draw: () => number): Model {
  const tensors = Object.entries(tensorShapes(architecture)).map(
    ([name, shape]): [string, Tensor] => {
      const size = shape.reduce((product, length) => product * length, 1);
      return [name, { shape, data: Float64Array.from({ length: size }, draw) }];
    },
  );
  return { architecture, tensors: Object.fromEntries(tensors) };
}

/** A network with weights between −`reach` and `reach`. */
export function randomModel(random: Random, architecture: Architecture, reach = 1): Model {
  return drawnModel(architecture, () => (2 * random.next() - 1) * reach);
}

/** Rows of numbers between −`reach` and `reach`. */
export function randomRows(random: Random, rows: number, columns: number, reach = 1): number[][] {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (2 * random.next() - 1) * reach),
  );
}

/** Initial states for every layer and direction. */
export function randomStates(
  random: Random,
  architecture: Architecture,
): Record<string, number[][]> {
  const rows = architecture.layers * directionsOf(architecture).length;
  return Object.fromEntries(
    cellNamed(architecture.cell).states.map((state) => [
      state,
      randomRows(random, rows, architecture.units),
    ]),
  );
}

/** Every cell with 1 to 3 layers in one and both directions. */
export function architectures(
  cells: readonly string[],
  sizes: {
    readonly inputs: number;
    readonly units: number;
    readonly vocabulary?: readonly string[];
  },
): readonly Architecture[] {
  return cells.flatMap((cell) =>
    [1, 2, 3].flatMap((layers) =>
      [false, true].map((bidirectional) => ({ cell, layers, bidirectional, ...sizes })),
    ),
  );
}

/** Networks with titles for their tests: "lstm, 2 layers, both ways". */
export function titled(networks: readonly Architecture[]): readonly [string, Architecture][] {
  return networks.map((network) => {
    const { cell, layers, bidirectional } = network;
    const stack = layers === 1 ? '1 layer' : `${layers} layers`;
    return [`${cell}, ${stack}, ${bidirectional ? 'both ways' : 'forward'}`, network];
  });
}
