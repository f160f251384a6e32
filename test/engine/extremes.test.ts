import { expect, it } from 'vitest';
import { cellNamed } from '../../src/engine/cells/index.ts';
import { directionsOf, type Tensor } from '../../src/engine/model.ts';
import type { Random } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { largestDifference } from './golden.ts';
import { drawnModel } from './randomModel.ts';
import { check, expectFinite, expectInRange, setups } from './setups.ts';

const VOCABULARY = ['<s>', 'a', 'b'];

/** A finite number of any size: ordinary, tiny, huge, the largest of all, or zero. */
function anyFinite(random: Random): number {
  const sign = random.chance(0.5) ? 1 : -1;
  const kinds = [0, Number.MAX_VALUE, 1e308, Number.MIN_VALUE, 2 * random.next()];
  const spread = 10 ** (616 * random.next() - 308);
  return sign * random.pick([...kinds, spread, spread]);
}

it('stays finite at any finite weights, inputs and initial states', () => {
  check(
    setups({ vocabulary: VOCABULARY }),
    (setup) => {
      const { architecture, steps, random } = setup;
      const draw = (): number => anyFinite(random);
      const model = drawnModel(architecture, draw);
      const rows = (count: number, width: number): number[][] =>
        Array.from({ length: count }, () => Array.from({ length: width }, draw));
      const count = architecture.layers * directionsOf(architecture).length;
      const states = cellNamed(architecture.cell).states.map((state) => [
        state,
        rows(count, architecture.units),
      ]);
      const vectors = rows(steps, architecture.inputs);
      const initial = Object.fromEntries(states) as Record<string, number[][]>;
      const trace = runTrace(model, { vectors }, initial);
      expectInRange(trace, architecture);
      expectFinite(trace.output, 'output');
      expectFinite(trace.logits!, 'logits');
    },
    400,
  );
});

it('still adds up where partial sums overflow', () => {
  const architecture = { cell: 'lstm', inputs: 3, units: 1, layers: 1, bidirectional: false };
  const tensor = (shape: number[], ...data: number[]): Tensor => ({
    shape,
    data: Float64Array.from(data),
  });
  const inputs = [1e308, 1e308, -1e308];
  const tensors = {
    weight_ih_l0: tensor([4, 3], ...inputs, ...inputs, ...inputs, ...inputs),
    weight_hh_l0: tensor([4, 1], 1e308, 0.9e308, 0.8e308, 0.7e308),
    bias_ih_l0: tensor([4], -1e308, -1e308, -1e308, -1e308),
    bias_hh_l0: tensor([4], 0.5e308, -0.5e308, 0.25e308, -0.125e308),
  };
  const initial = { hiddenState: [[0.5]] };
  const { layers } = runTrace({ architecture, tensors }, { vectors: [[1, 1, 1]] }, initial);
  const sums = ['inputGate', 'forgetGate', 'candidate', 'outputGate'].map(
    (block) => layers[0]!.signals[`${block}PreActivation`]![0]! / 1e308,
  );
  expect(largestDifference(sums, [1, -0.05, 0.65, 0.225])).toBeLessThanOrEqual(1e-12);
});
