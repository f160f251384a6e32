import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signalWithRole } from '../../../src/engine/cells/contract.ts';
import type { ExperimentRow } from '../../../src/engine/experimentRows.ts';
import { runExperiments } from '../../../src/engine/intervene.ts';
import { france } from '../../../src/scenarios/france/index.ts';
import { resolveExperiments } from '../../../src/scenarios/experiments/resolve.ts';
import { toTokens } from '../../../src/scenarios/tokens.ts';
import { NO_EXPERIMENTS } from '../../../src/state/choices.ts';
import { createExperimentActions } from '../../../src/state/experiments/rowActions.ts';
import { loadLab } from '../../../src/state/lab.ts';
import { decodeLink, encodeLink } from '../../../src/state/link.ts';
import type { Scene } from '../../../src/state/scene.ts';
import { readText } from '../../../src/state/sentence.ts';
import { ENGLISH, testBench, type TestBench } from '../testWorkbench.ts';

const SWAP: ExperimentRow = { kind: 'swapWord', step: 5, word: 'Spain' };
const ERASE: ExperimentRow = { kind: 'set', step: 9, value: 0, units: [1, 4], name: 'half gone' };
const WEAKEN: ExperimentRow = { kind: 'scale', signal: 'keep', factor: 0.5, layer: 'all' };
const HOLD: ExperimentRow = { kind: 'clamp', signal: 'forgetGate', value: 1, from: 3, to: 3 };
const TRANSPLANT: ExperimentRow = {
  kind: 'transplant',
  step: 12,
  text: 'I grew up in Japan. Last summer I visited Italy.',
};
const CUT: ExperimentRow = { kind: 'cutPeepholes', off: true };
const ALL = [SWAP, ERASE, WEAKEN, HOLD, TRANSPLANT, CUT];

function linkWith(experiments: unknown): string {
  const json = typeof experiments === 'string' ? experiments : JSON.stringify(experiments);
  return new URLSearchParams({ experiments: json }).toString();
}

describe('a link with experiments', () => {
  it('is read once what reads them is there, and opens with them', async () => {
    const bench = testBench(`#${linkWith(ALL)}`);
    expect(bench.store.getState().choices.experiments).toBe(NO_EXPERIMENTS);
    await bench.open();
    expect(bench.store.getState().choices.experiments).toEqual(ALL);
    expect(bench.store.getState().notes).toEqual([]);
    expect(bench.store.getState().past).toEqual([]);
  });

  it('brings every row back', async () => {
    await loadLab();
    fc.assert(
      fc.property(fc.subarray(ALL), (experiments) => {
        const { choices } = decodeLink('', ENGLISH);
        const { choices: read, notes } = decodeLink(
          encodeLink({ ...choices, experiments }, ENGLISH),
          ENGLISH,
        );
        expect(notes).toEqual([]);
        expect(read.experiments).toEqual(experiments);
      }),
    );
    expect(encodeLink(decodeLink('', ENGLISH).choices, ENGLISH)).toBe('lang=en');
  });

  it('keeps what can be read of nonsense and says what not', async () => {
    await loadLab();
    const bad = [{ kind: 'clamp' }, 7, { ...HOLD, value: 1e9 }, { ...SWAP, and: 'more' }];
    const { choices, notes } = decodeLink(linkWith([bad[0], HOLD, ...bad.slice(1), SWAP]), ENGLISH);
    expect(choices.experiments).toEqual([HOLD, SWAP]);
    expect(notes).toEqual([{ parameter: 'experiments', reason: 'experiments', count: 4 }]);
    for (const json of ['', 'never', '{"kind":"cutPeepholes"}', '[{"kind":']) {
      const unread = decodeLink(linkWith(json), ENGLISH);
      expect(unread.choices.experiments).toBe(NO_EXPERIMENTS);
      expect(unread.notes).toEqual([{ parameter: 'experiments', reason: 'value' }]);
    }
    const many = decodeLink(linkWith(Array<unknown>(130).fill(HOLD)), ENGLISH);
    expect(many.choices.experiments).toHaveLength(100);
    expect(many.notes).toMatchObject([{ reason: 'experiments', count: 30 }]);
  });

  it('never throws', async () => {
    await loadLab();
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
        const { choices } = decodeLink(linkWith(json), ENGLISH);
        expect(Array.isArray(choices.experiments)).toBe(true);
      }),
    );
  });
});

describe('experiments in the scene', () => {
  const bench: TestBench = testBench();
  const { change, ...edit } = createExperimentActions(bench.store);
  const rows = (): readonly ExperimentRow[] => bench.store.getState().choices.experiments;

  function scene(): Scene {
    const { choices } = bench.store.getState();
    const state = bench.selectScene(
      choices,
      bench.models.states.getState(),
      bench.influences.found.getState(),
    );
    if (state.status !== 'ready') throw new Error(`The scene is ${state.status}.`);
    return state.scene;
  }

  beforeAll(async () => {
    await loadLab();
    const end = bench.connect();
    await vi.waitFor(() => scene().foil);
    return end;
  });
  beforeEach(() => {
    bench.store.setState({
      choices: decodeLink('', ENGLISH).choices,
      past: [],
      future: [],
    });
  });

  /** What the engine makes of them when it is asked itself. */
  function engineTrace(experiments: readonly ExperimentRow[]) {
    const { model } = scene().before ?? scene().network;
    const { words } = readText(france, bench.store.getState().choices.text, false);
    const context = { model, steps: words.length, tokenize: france.tokenize };
    const { experiments: resolved } = resolveExperiments(context, experiments);
    const tokens = toTokens(words, model.architecture.vocabulary!);
    return runExperiments(model, { tokens }, resolved);
  }

  it.each(ALL.filter((row) => row.off !== true))('$kind is what the engine does', (row) => {
    const plain = scene().network;
    edit.add(row);
    const { network, before } = scene();
    expect(before).toBe(plain);
    expect(network.trace).toEqual(engineTrace([row]));
    expect(network.trace.logits).not.toEqual(plain.trace.logits);
  });

  it('all of them act together, in their order', () => {
    edit.add(...ALL);
    expect(scene().network.trace).toEqual(engineTrace(ALL));
  });

  it('with none that does anything the reading is the plain one', () => {
    const plain = scene().network;
    edit.add(CUT, { ...HOLD, to: 99 }, { kind: 'cutPeepholes' }, { ...SWAP, word: 'nowhere' });
    expect(scene().network).toBe(plain);
    expect(scene().before).toBeUndefined();
    expect(rows()).toHaveLength(4);
  });

  it('cut peepholes are gone from the network that is explained', async () => {
    bench.actions.choose({ cell: 'peephole-lstm' });
    await vi.waitFor(() => scene().network.cell.name === 'peephole-lstm' || expect.fail());
    edit.add({ kind: 'cutPeepholes' });
    const { tensors } = scene().network.model;
    expect(tensors['weight_peephole_l0']!.data.every((value) => value === 0)).toBe(true);
    expect(scene().before!.model.tensors['weight_peephole_l0']!.data[0]).not.toBe(0);
  });

  it('leave the unit alone that is spelled out, also where it holds the least then', () => {
    const { unit, step, network } = scene();
    edit.add({ kind: 'clamp', signal: 'keep', value: 0, units: [unit], from: 6, to: step });
    const at = step * network.layer.units + unit;
    expect(scene().pinnedShare![at]).toBe(0);
    expect(scene().unit).toBe(unit);
  });

  it('a swapped word is what the chip shows; the text stays', () => {
    const { text } = bench.store.getState().choices;
    edit.add(SWAP);
    const { chips, network } = scene();
    expect(chips[5]).toMatchObject({ word: 'spain', original: 'france', step: 5 });
    expect(chips[4]).not.toHaveProperty('original');
    expect(network.answer?.right).toBe('spanish');
    expect(scene().before?.answer?.right).toBe('french');
    expect(bench.store.getState().choices.text).toBe(text);
  });

  it('influence stays that of the network left alone', () => {
    const { answerWord } = scene();
    edit.add({ kind: 'clamp', signal: signalWithRole(scene().network.cell, 'read')!.id, value: 0 });
    expect(scene().answerWord).toBe(answerWord);
  });

  it('each change is one step of the history, a drag too', () => {
    edit.add(WEAKEN);
    const gesture = Symbol('drag');
    for (const factor of [0.4, 0.3, 0.2]) edit.replace(0, { ...WEAKEN, factor }, gesture);
    edit.replace(0, { ...rows()[0]!, off: true });
    edit.remove(0);
    bench.actions.undo();
    expect(rows()).toEqual([{ ...WEAKEN, factor: 0.2, off: true }]);
    bench.actions.undo();
    bench.actions.undo();
    expect(rows()).toEqual([WEAKEN]);
    bench.actions.redo();
    expect(rows()).toEqual([{ ...WEAKEN, factor: 0.2 }]);
    bench.actions.undo();
    bench.actions.undo();
    expect(rows()).toEqual([]);
    expect(bench.store.getState().past).toEqual([]);
  });

  it('a drag that something else interrupts is two steps', () => {
    edit.add(WEAKEN);
    const gesture = Symbol('drag');
    edit.replace(0, { ...WEAKEN, factor: 0.4 }, gesture);
    bench.actions.replaceWord(4, 'Italy');
    edit.replace(0, { ...WEAKEN, factor: 0.1 }, gesture);
    bench.actions.undo();
    expect(rows()).toEqual([{ ...WEAKEN, factor: 0.4 }]);
    expect(bench.store.getState().choices.text).toContain('Italy');
  });

  it('shares its history with the text, and undoing leaves the step where it is', () => {
    bench.actions.replaceWord(4, 'Italy');
    edit.add(HOLD);
    bench.actions.goToStep(3);
    bench.actions.undo();
    expect(rows()).toEqual([]);
    expect(bench.store.getState().choices).toMatchObject({ step: 3 });
    bench.actions.undo();
    expect(bench.store.getState().choices.text).toBe(france.openingText);
    bench.actions.redo();
    bench.actions.redo();
    expect(rows()).toEqual([HOLD]);
  });

  it('opening a scenario leaves them behind; undoing brings them back', async () => {
    edit.add(HOLD);
    await bench.actions.openScenario('france');
    expect(rows()).toBe(NO_EXPERIMENTS);
    bench.actions.undo();
    expect(rows()).toEqual([HOLD]);
  });

  it('a full table stays as it is, and an empty one is the usual one', () => {
    change(() => Array<ExperimentRow>(99).fill(HOLD));
    edit.add(SWAP, SWAP);
    expect(rows()).toHaveLength(99);
    edit.switchAll(false);
    expect(rows().every(({ off }) => off)).toBe(true);
    edit.switchAll(true);
    expect(rows()[0]).toEqual(HOLD);
    edit.clear();
    expect(rows()).toBe(NO_EXPERIMENTS);
  });
});
