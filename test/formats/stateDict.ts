import { filled, type RawTensor } from './rawFile.ts';

type RawTensors = Record<string, RawTensor>;

interface Sizes {
  readonly prefix?: string;
  /** Rows of weight_ih for each unit: 4 for nn.LSTM, 1 for nn.RNN. */
  readonly blocks: number;
  readonly inputs: number;
  readonly units: number;
  readonly layers?: number;
  readonly bidirectional?: boolean;
  readonly biases?: boolean;
  readonly peepholes?: boolean;
}

/** A state_dict as PyTorch names and orders it, written out by hand. */
export function stateDict(sizes: Sizes): RawTensors {
  const { prefix = '', blocks, inputs, units, layers = 1, bidirectional = false } = sizes;
  const tensors: RawTensors = {};
  const directions = bidirectional ? ['', '_reverse'] : [''];
  for (let layer = 0; layer < layers; layer++) {
    const width = layer === 0 ? inputs : units * directions.length;
    for (const direction of directions) {
      const suffix = `_l${layer}${direction}`;
      const rows = blocks * units;
      tensors[`${prefix}weight_ih${suffix}`] = filled(rows, width);
      tensors[`${prefix}weight_hh${suffix}`] = filled(rows, units);
      if (sizes.biases ?? true) {
        tensors[`${prefix}bias_ih${suffix}`] = filled(rows);
        tensors[`${prefix}bias_hh${suffix}`] = filled(rows);
      }
      if (sizes.peepholes) tensors[`${prefix}weight_peephole${suffix}`] = filled(3, units);
    }
  }
  return tensors;
}

/** The same without some tensors. */
export function without(tensors: RawTensors, ...names: readonly string[]): RawTensors {
  return Object.fromEntries(Object.entries(tensors).filter(([name]) => !names.includes(name)));
}
