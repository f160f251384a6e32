import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import { seededRandom } from '../../src/engine/random.ts';
import type { Architecture, Model } from '../../src/engine/model.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { finalState, largestDifference, type Rows } from './golden.ts';
import { runOnnxLayer } from './onnxLayer.ts';
import { architectures, randomModel, randomRows, randomStates, titled } from './randomModel.ts';
import { larger, setups } from './setups.ts';

const TOLERANCE = 1e-5;
const STEPS = 7;

const names = cells.map(({ name }) => name);
const networks = architectures(names, { inputs: 3, units: 5 });

/** Runs all layers in ONNX Runtime, each on what the one before gave, and compares layer by layer. */
async function expectAgreement(
  model: Model,
  vectors: Rows,
  states: Readonly<Record<string, Rows>>,
): Promise<void> {
  const trace = runTrace(model, { vectors }, states);
  const directions = model.architecture.bidirectional ? 2 : 1;
  const initial = { ...zeroStates(model.architecture), ...states };
  let read = Float32Array.from(vectors.flat());
  for (let layer = 0; layer < model.architecture.layers; layer++) {
    const result = await runOnnxLayer(model, layer, vectors.length, read, initial);
    const layers = trace.layers.slice(layer * directions, (layer + 1) * directions);
    const hidden = layers.flatMap((each) => [...finalState(each, 'hiddenState')]);
    expect(largestDifference(hidden, result.finalHidden)).toBeLessThanOrEqual(TOLERANCE);
    if (result.finalCell) {
      const cell = layers.flatMap((each) => [...finalState(each, 'cellState')]);
      expect(largestDifference(cell, result.finalCell)).toBeLessThanOrEqual(TOLERANCE);
    }
    read = Float32Array.from(result.output);
  }
  expect(largestDifference(trace.output, read)).toBeLessThanOrEqual(TOLERANCE);
}

function zeroStates({ layers, bidirectional, units }: Architecture): Record<string, number[][]> {
  const rows = layers * (bidirectional ? 2 : 1);
  const zeros = Array.from({ length: rows }, () => new Array<number>(units).fill(0));
  return { hiddenState: zeros, cellState: zeros };
}

it.each(titled(networks))('ONNX Runtime agrees: %s', async (title, network) => {
  const random = seededRandom('onnx', title);
  const vectors = randomRows(random, STEPS, network.inputs, 2);
  await expectAgreement(randomModel(random, network), vectors, {});
});

it.each(titled(networks))('ONNX Runtime agrees from initial states: %s', async (title, network) => {
  const random = seededRandom('onnx states', title);
  const vectors = randomRows(random, STEPS, network.inputs, 2);
  await expectAgreement(randomModel(random, network), vectors, randomStates(random, network));
});

it.each(titled(networks.filter((network) => network.layers === 1)))(
  'ONNX Runtime agrees where everything saturates: %s',
  async (title, network) => {
    const random = seededRandom('onnx saturated', title);
    const vectors = randomRows(random, STEPS, network.inputs, 1000);
    await expectAgreement(randomModel(random, network, 3), vectors, randomStates(random, network));
  },
);

it('ONNX Runtime agrees for any sizes, layers, directions and cells', async () => {
  const property = fc.asyncProperty(
    setups().map(larger),
    async ({ architecture, steps, random }) => {
      const vectors = randomRows(random, steps, architecture.inputs, 2);
      // The more units, the smaller the weights: chaos would magnify the rounding of float32.
      const model = randomModel(random, architecture, 1 / Math.sqrt(architecture.units));
      await expectAgreement(model, vectors, randomStates(random, architecture));
    },
  );
  await fc.assert(property, { numRuns: 40, seed: 20260701 });
});
