/** What is measured: the cases, and for each the contenders, checked to compute the same. */
import type { Example } from '../../src/engine/loss.ts';
import type { Architecture } from '../../src/engine/model.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { randomModel } from '../engine/randomModel.ts';
import { engineForward, engineTrace, engineTraining } from './engine.ts';
import { floorContenders, floorOf, type Work } from './floor.ts';
import { onnxForward } from './onnx.ts';
import { median, race, ratioOf, type Contender, type Limits, type Times } from './race.ts';
import { tensorflowForward, tensorflowTraining, switchTo } from './tensorflow.ts';

export const ENGINE = 'engine';
export const FRESH = 'engine, fresh';
export const RIVALS = ['tfjs wasm', 'tfjs cpu', 'onnxruntime'] as const;
export type Rival = (typeof RIVALS)[number];

export interface Sizes {
  readonly units: number;
  readonly steps: number;
  readonly layers: number;
}

export interface Measurement extends Sizes {
  readonly kind: 'forward' | 'training';
  readonly rounds: number;
  /** Median milliseconds of processor time by contender. */
  readonly ms: Readonly<Record<string, number>>;
  /** How many times as long as the engine a rival takes. */
  readonly ratios: Readonly<Partial<Record<Rival, number>>>;
  /** The floor of plain JavaScript, and how many times as long the engine takes. */
  readonly floor: { readonly ms: number; readonly multiple: number };
}

export const forwardCases: readonly Sizes[] = [16, 32, 128].flatMap((units) =>
  [25, 500].flatMap((steps) => [1, 3].map((layers) => ({ units, steps, layers }))),
);
export const trainingCases: readonly Sizes[] = [16, 32, 64].map((units) => ({
  units,
  steps: 25,
  layers: 1,
}));

const WORDS = 150;
const BATCH = 32;
const EMBEDDING = 16;
const LEARNING_RATE = 1e-3;
const TOLERANCE = 1e-4;
const forwardLimits: Limits = {
  turnMs: 10,
  warmUpMs: 100,
  totalMs: 4000,
  leastRounds: 5,
  mostRounds: 25,
};
const trainingLimits: Limits = {
  turnMs: 80,
  warmUpMs: 400,
  totalMs: 9000,
  leastRounds: 5,
  mostRounds: 15,
};

function measured(
  kind: Measurement['kind'],
  sizes: Sizes,
  times: Times,
  work: Work,
  names: readonly string[],
): Measurement {
  const rivals = RIVALS.filter((name) => name in times);
  return {
    kind,
    ...sizes,
    rounds: times[ENGINE]!.length,
    ms: Object.fromEntries(names.map((name) => [name, median(times[name]!)])),
    ratios: Object.fromEntries(rivals.map((name) => [name, ratioOf(times, name, ENGINE)])),
    floor: floorOf(times, work, ENGINE),
  };
}

/** Throws where a contender computes something else than the engine. */
function expectSame(name: string, expected: ArrayLike<number>, values: ArrayLike<number>): void {
  const differences = Array.from(expected, (value, index) => Math.abs(value - values[index]!));
  const largest = Math.max(...differences);
  if (!(values.length === expected.length && largest <= TOLERANCE)) {
    throw new Error(`${name} does not compute what the engine does: ${largest} apart.`);
  }
}

export async function measureForward(sizes: Sizes): Promise<Measurement> {
  const { units, steps, layers } = sizes;
  // As many inputs as units, so that every layer has the same work.
  const architecture = { cell: 'lstm', inputs: units, units, layers, bidirectional: false };
  const random = seededRandom('bench', units);
  const model = randomModel(random, architecture, 1 / Math.sqrt(units));
  const input = Float64Array.from({ length: steps * units }, () => 2 * random.next() - 1);
  const contenders: Contender[] = [
    { name: ENGINE, run: engineForward(model, input, steps) },
    { name: FRESH, run: engineTrace(model, input, steps) },
    {
      name: 'tfjs wasm',
      prepare: () => switchTo('wasm'),
      run: await tensorflowForward('wasm', model, input, steps),
    },
    {
      name: 'tfjs cpu',
      prepare: () => switchTo('cpu'),
      run: await tensorflowForward('cpu', model, input, steps),
    },
    { name: 'onnxruntime', run: await onnxForward(model, input, steps) },
  ];
  const outputs: ArrayLike<number>[] = [];
  for (const { name, prepare, run } of contenders) {
    await prepare?.();
    outputs.push((await run()) as ArrayLike<number>);
    expectSame(name, outputs[0]!, outputs.at(-1)!);
  }
  const times = await race([...contenders, ...floorContenders], forwardLimits);
  const cells = layers * steps * units;
  const work = { multiplyAdds: cells * 4 * (units + units), activations: cells * 5 };
  const names = contenders.map(({ name }) => name);
  return measured('forward', sizes, times, work, names);
}

function randomExamples(steps: number): readonly Example[] {
  const random = seededRandom('bench words', steps);
  const words = (): number[] => Array.from({ length: steps }, () => random.integer(WORDS));
  return Array.from({ length: BATCH }, () => ({
    tokens: words(),
    targets: words(),
    weights: new Array<number>(steps).fill(1),
    answerStep: steps - 1,
  }));
}

export async function measureTraining(sizes: Sizes): Promise<Measurement> {
  const { units, steps, layers } = sizes;
  const vocabulary = Array.from({ length: WORDS }, (_, word) => `word ${word}`);
  const architecture: Architecture = {
    cell: 'lstm',
    inputs: EMBEDDING,
    units,
    layers,
    bidirectional: false,
    vocabulary,
  };
  const examples = randomExamples(steps);
  const { model, step } = engineTraining(architecture, examples, LEARNING_RATE);
  const contenders: Contender[] = [
    {
      name: 'tfjs wasm',
      prepare: () => switchTo('wasm'),
      run: await tensorflowTraining('wasm', model, examples, LEARNING_RATE),
    },
    {
      name: 'tfjs cpu',
      prepare: () => switchTo('cpu'),
      run: await tensorflowTraining('cpu', model, examples, LEARNING_RATE),
    },
    { name: ENGINE, run: step },
  ];
  const losses: number[] = [];
  for (const { prepare, run } of contenders) {
    await prepare?.();
    losses.push(run() as number);
  }
  contenders.forEach(({ name }, index) =>
    expectSame(`The training by ${name}`, [losses.at(-1)!], [losses[index]!]),
  );
  const times = await race([...contenders, ...floorContenders], trainingLimits);
  const positions = BATCH * steps;
  // Forward once, and on the way back once for what was read and once for the weights.
  const multiplyAdds = 3 * positions * (4 * units * (EMBEDDING + units) + WORDS * units);
  const work = { multiplyAdds, activations: positions * (5 * units + WORDS) };
  const names = contenders.map(({ name }) => name).toReversed();
  return measured('training', sizes, times, work, names);
}
