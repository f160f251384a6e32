import { describe, expect, it } from 'vitest';
import { cells } from '../../../src/engine/cells/index.ts';
import type { ExperimentRow } from '../../../src/engine/experimentRows.ts';
import { unitsIn } from '../../../src/state/experiments/checkDraft.ts';
import { gatesOf, putRow, rowLike, takeRow } from '../../../src/state/experiments/desk.ts';
import { MOST_ROWS } from '../../../src/formats/experimentRows.ts';
import { createExperimentActions, switchLeft } from '../../../src/state/experiments/rowActions.ts';
import { testBench } from '../testWorkbench.ts';

const HOLD: ExperimentRow = {
  kind: 'clamp',
  signal: 'keep',
  value: 0.2,
  units: [3],
  from: 1,
  to: 1,
};

describe('the units that are listed', () => {
  it.each([
    ['3', [2]],
    ['1, 3-5', [0, 2, 3, 4]],
    ['5–4', undefined],
    ['7，2、2 1', [0, 1, 6]],
    ['24', [23]],
    ['0', undefined],
    ['25', undefined],
    ['1, x', undefined],
    ['1-2-3', undefined],
    ['-1', undefined],
    ['', undefined],
    [' , ', undefined],
    ['1e3', undefined],
  ])('%j are %j', (typed, units) => {
    expect(unitsIn(typed, 24)).toEqual(units);
  });
});

describe('the desk', () => {
  it('has the gates of every cell, each under the name that other cells know', () => {
    const named = cells.map((cell) => [
      cell.name,
      gatesOf(cell).map(({ signal, name }) => `${signal.id}: ${name}`),
    ]);
    expect(Object.fromEntries(named)).toMatchObject({
      rnn: [],
      lstm: [
        'forgetGate: keep',
        'inputGate: writeAmount',
        'candidate: writeContent',
        'outputGate: read',
      ],
    });
    for (const cell of cells) {
      const names = gatesOf(cell).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('puts no more rows than a link holds, but still changes those that are there', () => {
    const { store } = testBench();
    const actions = createExperimentActions(store);
    const rows = () => store.getState().choices.experiments;
    for (let step = 0; step < MOST_ROWS + 5; step++) {
      putRow(actions, { ...HOLD, from: step, to: step }, undefined);
    }
    expect(rows()).toHaveLength(MOST_ROWS);
    putRow(actions, { ...HOLD, value: 0.9 }, undefined);
    expect(rowLike(rows(), HOLD)).toMatchObject({ value: 0.9 });
    takeRow(actions, HOLD);
    expect(rows()).toHaveLength(MOST_ROWS - 1);
  });

  it('puts one row for what is picked out and changes it then; others stay', () => {
    const bench = testBench();
    const actions = createExperimentActions(bench.store);
    const rows = () => bench.store.getState().choices.experiments;
    putRow(actions, HOLD, undefined);
    actions.replace(0, { ...HOLD, name: 'mine', off: true });
    const other = { ...HOLD, from: 2, to: 2 };
    putRow(actions, other, undefined);
    const { units, ...all } = HOLD;
    expect(units).toEqual([3]);
    expect(rowLike(rows(), all)).toBeUndefined();
    putRow(actions, { ...HOLD, value: 0.9 }, undefined);
    expect(rows()).toEqual([{ ...HOLD, value: 0.9, name: 'mine' }, other]);
    takeRow(actions, HOLD);
    expect(rows()).toEqual([other]);
    const { past } = bench.store.getState();
    takeRow(actions, HOLD);
    expect(bench.store.getState().past).toBe(past);
  });

  it('puts a row that is moved behind those that would undo it', () => {
    const { store } = testBench();
    const actions = createExperimentActions(store);
    const rows = () => store.getState().choices.experiments;
    const wide: ExperimentRow = { kind: 'clamp', signal: 'keep', value: 1 };
    const elsewhere: ExperimentRow = { ...HOLD, units: [4] };
    const erased: ExperimentRow = { kind: 'set', step: 1, value: 0 };
    actions.add(HOLD, elsewhere, erased);
    putRow(actions, { ...HOLD, value: 0.3 }, undefined);
    expect(rows()).toEqual([{ ...HOLD, value: 0.3 }, elsewhere, erased]);
    actions.add(wide);
    putRow(actions, { ...HOLD, value: 0.4 }, undefined);
    expect(rows()).toEqual([elsewhere, erased, wide, { ...HOLD, value: 0.4 }]);
  });

  it('leaves alone what is done in other layers, in the other direction and to other states', () => {
    const { store } = testBench();
    const actions = createExperimentActions(store);
    const rows = () => store.getState().choices.experiments;
    const set: ExperimentRow = { kind: 'set', step: 1, value: 0 };
    const putFirst = (first: ExperimentRow, second: ExperimentRow, value: number) => {
      actions.change(() => [first, second]);
      putRow(actions, { ...first, value } as ExperimentRow, undefined);
      return rows().findIndex((row) => 'value' in row && row.value === value);
    };
    for (const [first, second] of [
      [
        { ...HOLD, layer: 0 },
        { ...HOLD, layer: 1, units: [3, 4] },
      ],
      [HOLD, { ...HOLD, direction: 'backward' }],
      [
        { ...HOLD, direction: 'backward', layer: 1 },
        { ...HOLD, layer: 'all' },
      ],
      [
        { ...set, state: 'hiddenState' },
        { ...set, state: 'cellState' },
      ],
    ] as const) {
      expect(putFirst(first, second, 0.7)).toBe(0);
    }
    for (const [first, second] of [
      [
        { ...HOLD, layer: 0 },
        { ...HOLD, layer: 'all', units: [3, 4] },
      ],
      [
        { ...HOLD, direction: 'forward' },
        { ...HOLD, direction: 'both', from: 0 },
      ],
      [set, { ...set, state: 'cellState', units: [1] }],
      [HOLD, { ...HOLD, signal: 'forgetGate', units: [3, 5] }],
    ] as const) {
      expect(putFirst(first, second, 0.7)).toBe(1);
    }
  });

  it('switches all at once where any can be switched, and remembers nothing where none can', () => {
    const { store } = testBench();
    const actions = createExperimentActions(store);
    const gone: ExperimentRow = { ...HOLD, off: true, lost: 'bread' };
    expect(switchLeft([gone, HOLD])).toBe('allOff');
    expect(switchLeft([gone, { ...HOLD, off: true }])).toBe('allOn');
    expect(switchLeft([gone])).toBeUndefined();
    actions.add(gone);
    const { past } = store.getState();
    for (const isOn of [true, false]) actions.switchAll(isOn);
    expect(store.getState().past).toBe(past);
  });

  it('returns to an earlier table, order and history too, but not over other changes', () => {
    const { store, actions: page } = testBench();
    const actions = createExperimentActions(store);
    const rows = () => store.getState().choices.experiments;
    const wide: ExperimentRow = { kind: 'clamp', signal: 'keep', value: 1 };
    actions.add(HOLD, wide);
    const { past, choices } = store.getState();
    for (const value of [0.3, 0.4]) putRow(actions, { ...HOLD, value }, Symbol('key'));
    expect(rows()).toEqual([wide, { ...HOLD, value: 0.4 }]);
    actions.returnTo(choices.experiments);
    expect(rows()).toBe(choices.experiments);
    expect(store.getState().past).toEqual(past);
    putRow(actions, { ...HOLD, value: 0.5 }, undefined);
    page.replaceWord(4, 'Italy');
    const now = store.getState();
    actions.returnTo(choices.experiments);
    expect(store.getState()).toBe(now);
  });

  it('takes a gesture back as if it had never been, but nothing that came after', () => {
    const { store, actions: page } = testBench();
    const actions = createExperimentActions(store);
    const rows = () => store.getState().choices.experiments;
    putRow(actions, HOLD, undefined);
    putRow(actions, { ...HOLD, units: [7] }, undefined);
    page.undo();
    const { past, future } = store.getState();
    const gesture = Symbol('drag');
    for (const value of [0.3, 0.4]) putRow(actions, { ...HOLD, value }, gesture);
    actions.takeBack(gesture);
    expect(rows()).toEqual([HOLD]);
    expect(store.getState()).toMatchObject({ past, future });
    putRow(actions, { ...HOLD, value: 0.5 }, gesture);
    actions.clear();
    actions.takeBack(gesture);
    expect(rows()).toEqual([]);
  });
});
