import { describe, expect, it } from 'vitest';
import type { SignalDeclaration } from '../../src/engine/cells/contract.ts';
import { cells, cellNamed } from '../../src/engine/cells/index.ts';
import { gradientFlow, type LayerFlow } from '../../src/engine/gradientFlow.ts';
import { GATE_ROLES, runExperiments, type Experiment } from '../../src/engine/intervene.ts';
import { logOdds } from '../../src/engine/predict.ts';
import { seededRandom } from '../../src/engine/random.ts';
import type { Input } from '../../src/engine/trace.ts';
import { centralDifferences, gradientError } from './differentiate.ts';
import { randomModel } from './randomModel.ts';

const VOCABULARY = ['<s>', 'a', 'b', 'c', 'd'];
const TOKENS = [0, 3, 1, 4, 2];
const UNITS = 2;
const INPUTS = 2;
const STEP = 3;
const ANSWER = 3;
const LAST = TOKENS.length - 1;

/** Kinds in which every number is checked by itself. */
const TOGETHER = ['gates scaled, states replaced', 'everything at once'];

/** Places of which one is only a part of the units, and one reads from right to left. */
const whole = { layer: 1, direction: 'forward' } as const;
const part = { layer: 0, direction: 'backward', units: [1] } as const;

function gatesOf(cell: string): readonly SignalDeclaration[] {
  const isGate = ({ roles }: SignalDeclaration): boolean =>
    GATE_ROLES.some((role) => roles.includes(role));
  return cellNamed(cell).signals.filter(isGate);
}

type Kinds = Readonly<Record<string, readonly Experiment[]>>;

/** Every kind of experiment that a cell knows, and all of them at once. */
function kindsOf(name: string): Kinds {
  const span = { from: 1, to: 2 };
  const held = gatesOf(name).flatMap(({ id }): [string, Experiment[]][] => [
    [
      `${id} held`,
      [
        { kind: 'clamp', signal: id, value: 0.3, ...whole, ...span },
        { kind: 'clamp', signal: id, value: 1, ...part, ...span },
      ],
    ],
    [
      `${id} scaled`,
      [
        { kind: 'scale', signal: id, factor: 0.6, ...whole, ...span },
        { kind: 'scale', signal: id, factor: 0, ...part, from: 0, to: LAST },
        { kind: 'scale', signal: id, factor: 1.5, ...part, units: [0], from: 0, to: LAST },
      ],
    ],
    [
      `${id} scaled twice and held`,
      [
        { kind: 'scale', signal: id, factor: 0.5, ...whole, ...span },
        { kind: 'scale', signal: id, factor: 0.5, ...whole, units: [0], ...span },
        { kind: 'clamp', signal: id, value: 0.2, ...whole, units: [1], from: 2, to: 2 },
      ],
    ],
  ]);
  const left = cellNamed(name).states.flatMap((state): [string, Experiment[]][] => [
    [`${state} set`, [{ kind: 'set', state, step: 1, value: 0.4, ...whole }]],
    [`${state} erased in part`, [{ kind: 'set', state, step: 2, value: 0, ...part }]],
    [
      `${state} transplanted`,
      [{ kind: 'transplant', state, step: 2, donor: [0.7, -0.4], ...whole }],
    ],
  ]);
  const other: [string, Experiment[]][] = [
    ['a word swapped', [{ kind: 'swapWord', step: 1, token: 2 }]],
    ['peepholes cut', [{ kind: 'cutPeepholes' }]],
  ];
  const kinds = [...held, ...left, ...other];
  const together = (...some: (readonly [string, Experiment[]])[][]): Experiment[] =>
    some.flat().flatMap(([, each]) => each);
  const isScaled = ([kind]: [string, Experiment[]]): boolean => kind.endsWith('scaled');
  return {
    ...Object.fromEntries(kinds),
    'gates scaled, states replaced': together(held.filter(isScaled), left),
    'everything at once': together(kinds),
  };
}

const cases = cells.flatMap(({ name }) =>
  Object.entries(kindsOf(name)).map(([kind, experiments]) => ({ cell: name, kind, experiments })),
);

/** Whether a state was replaced there; otherwise it also acts through the output of its own step. */
function isReplaced(
  experiments: readonly Experiment[],
  flow: LayerFlow,
  state: string,
  at: number,
) {
  return experiments.some(
    (each) =>
      (each.kind === 'set' || each.kind === 'transplant') &&
      each.state === state &&
      each.layer === flow.layer &&
      each.direction === flow.direction &&
      each.step === Math.floor(at / UNITS) &&
      (each.units?.includes(at % UNITS) ?? true),
  );
}

describe.each(cases)('the gradient of $cell, $kind,', ({ cell, kind, experiments }) => {
  const random = seededRandom('flow under experiments', cell);
  const shape = { layers: 2, bidirectional: true, inputs: INPUTS, units: UNITS };
  const model = randomModel(random, { cell, ...shape, vocabulary: VOCABULARY }, 1.2);
  const flows = gradientFlow(model, TOKENS, STEP, ANSWER, experiments);
  const changed = runExperiments(model, { tokens: TOKENS }, experiments);
  const oddsUnder = (input: Input, under: readonly Experiment[]): number => {
    const { logits } = runExperiments(model, input, under);
    return logOdds(logits!, STEP * VOCABULARY.length, VOCABULARY.length, ANSWER);
  };

  it('by the input equals central differences of changed runs', () => {
    const input = changed.input.slice();
    const others = experiments.filter((each) => each.kind !== 'swapWord');
    const vectors = TOKENS.map((_, step) => input.subarray(step * INPUTS, (step + 1) * INPUTS));
    const numeric = centralDifferences(input, () => oddsUnder({ vectors }, others));
    expect(gradientError(flows[0]!.input, numeric)).toBeLessThanOrEqual(1);
  });

  /** By one number of a signal, held at what it is and a little beside it by one more experiment. */
  function byValue(index: number, signal: string, at: number, isState: boolean): number {
    const { layer, direction, signals } = changed.layers[index]!;
    const value = signals[signal]!.slice(at, at + 1);
    const step = Math.floor(at / UNITS);
    const place = { layer, direction, units: [at % UNITS] };
    const hold = (): Experiment =>
      isState
        ? { kind: 'set', state: signal, step, value: value[0]!, ...place }
        : { kind: 'clamp', signal, value: value[0]!, from: step, to: step, ...place };
    const evaluate = () => oddsUnder({ tokens: TOKENS }, [...experiments, hold()]);
    return centralDifferences(value, evaluate)[0]!;
  }

  if (!TOGETHER.includes(kind)) return;

  it('by every gate and state equals them too', () => {
    flows.forEach((flow, index) => {
      for (const { id } of [...gatesOf(cell), { id: 'hiddenState' }, { id: 'cellState' }]) {
        const isState = cellNamed(cell).states.includes(id);
        flow.signals[id]?.forEach((analytic, at) => {
          if (id === 'cellState' && !isReplaced(experiments, flow, id, at)) return;
          const numeric = byValue(index, id, at, isState);
          expect(gradientError([analytic], [numeric])).toBeLessThanOrEqual(1);
        });
      }
    });
  });
});
