import { describe, expect, it } from 'vitest';
import type { ExperimentRow } from '../../../src/engine/experimentRows.ts';
import { france } from '../../../src/scenarios/france/index.ts';
import { alignWords } from '../../../src/state/alignWords.ts';
import { lab } from '../../../src/state/experiments/lab.ts';
import { moveRows } from '../../../src/state/experiments/moveRows.ts';
import { createExperimentActions } from '../../../src/state/experiments/rowActions.ts';
import { changeGap } from '../../../src/state/gap.ts';
import { equipLab } from '../../../src/state/lab.ts';
import { createSymbolActions } from '../../../src/state/symbolEdits.ts';
import { testBench } from '../testWorkbench.ts';

equipLab(lab);

/** By place before: the place now, `-` where there is none. */
function aligned(before: string, now: string): string {
  const [one, other] = [before.split(' '), now.split(' ')];
  const places = alignWords(one, other);
  for (const [from, to] of places) expect(to, one[from]).toBeLessThan(other.length);
  return one.map((_, place) => places.get(place) ?? '-').join(' ');
}

describe('the words of a text in another one', () => {
  it.each([
    ['the same', 'a b c', 'a b c', '0 1 2'],
    ['a word more', 'a b c', 'a x b c', '0 2 3'],
    ['a word less', 'a b c d', 'a c d', '0 - 1 2'],
    ['one for one', 'a b c', 'a x c', '0 1 2'],
    ['two for one', 'a b c', 'a x y c', '0 - 3'],
    ['in the middle of many', 'a b c d e', 'x b c d y z', '0 1 2 3 -'],
    ['too few in a row to be sure', 'a b c d e f', 'x y c d z', '- - - - - -'],
    ['nothing in common', 'a b', 'x y z', '- -'],
    ['a part that moves away', 'a b c d e f g', 'd e f g a b c', '- - - 0 1 2 3'],
    ['equal words', 'a a a b', 'a a b', '0 1 - 2'],
    ['to nothing', 'a b', '', '- -'],
  ])('%s', (_, before, now, places) => {
    expect(aligned(before, now)).toBe(places);
  });
});

const words = ['<s>', 'a', 'b', 'c', 'd', 'e'];
const move = (row: ExperimentRow, places: Record<number, number>): ExperimentRow =>
  moveRows([row], { words, follow: (step) => places[step], lastOf: (text) => text.length })[0]!;
/** `b` and `c` are gone, and there are two words in front. */
const MOVED = { 0: 0, 1: 3, 4: 4, 5: 5 };

describe('a row', () => {
  it.each<[string, ExperimentRow, Partial<ExperimentRow>]>([
    ['goes along', { kind: 'set', step: 1, value: 0 }, { step: 3 }],
    ['is off where its word is gone', { kind: 'swapWord', step: 2, word: 'x' }, LOST('b')],
    ['keeps what its words leave', span(1, 3), { from: 3, to: 3 }],
    ['spans the words between', span(0, 4), { from: 0, to: 4 }],
    ['goes on to the end', span(2), { from: 4 }],
    ['comes from the beginning', span(undefined, 2), { to: 3 }],
    ['is off where all its words are gone', span(2, 3), { from: 2, to: 3, ...LOST('b') }],
    ['stays everywhere', span(), {}],
    ['stays gone', { kind: 'set', step: 1, value: 0, off: true, lost: 'q' }, { step: 1 }],
    ['stays outside', { kind: 'set', step: 9, value: 0 }, { step: 9 }],
    ['reaches as far behind the text', span(1, 99), { from: 3, to: 99 }],
    ['stays wholly behind it', span(7, 9), { from: 7, to: 9 }],
    [
      'keeps the donor’s step',
      { kind: 'transplant', step: 1, text: 'xyz' },
      { step: 3, donorStep: 1 },
    ],
    [
      'keeps the last step of a shorter donor',
      { kind: 'transplant', step: 5, text: 'xyz' },
      { step: 5 },
    ],
  ])('%s', (_, row, moved) => {
    expect(move(row, MOVED)).toEqual({ ...row, ...moved });
  });

  function span(from?: number, to?: number): ExperimentRow {
    const ends = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    return { kind: 'clamp', signal: 'keep', value: 0, ...ends };
  }
  function LOST(lost: string) {
    return { off: true, lost };
  }

  it('keeps its distance to a text that is longer', () => {
    const follow = (step: number): number => step + 1;
    const moved = moveRows([{ kind: 'set', step: 9, value: 0 }, span(3, 9), span(8)], {
      ...{ words, follow },
      lastOf: () => 0,
    });
    expect(moved).toMatchObject([{ step: 10 }, { from: 4, to: 10 }, { from: 9 }]);
  });

  it('is the same row where nothing moves', () => {
    const rows: readonly ExperimentRow[] = [{ kind: 'set', step: 1, value: 0 }, span(1, 2)];
    expect(moveRows(rows, { words, follow: (step) => step, lastOf: () => 0 })).toBe(rows);
  });
});

describe('the table', () => {
  const FULL_STOP: ExperimentRow = { kind: 'set', step: 6, value: 0 };
  const BREAD: ExperimentRow = { kind: 'set', step: 16, value: 0 };
  async function benchWith(...rows: ExperimentRow[]) {
    const bench = testBench();
    await bench.open();
    const actions = createExperimentActions(bench.store);
    actions.change(() => rows);
    return {
      ...bench,
      actions: bench.actions,
      rows: actions,
      now: () => bench.store.getState().choices,
    };
  }

  it('goes along with a word that is replaced by one or by more, and comes back', async () => {
    const { actions, now } = await benchWith(FULL_STOP, { kind: 'set', step: 5, value: 0 });
    actions.replaceWord(4, 'Spain');
    expect(now().experiments).toEqual([FULL_STOP, { kind: 'set', step: 5, value: 0 }]);
    actions.replaceWord(4, 'the market');
    const gone = { kind: 'set', step: 5, value: 0, off: true, lost: 'spain' };
    expect(now().experiments).toEqual([{ ...FULL_STOP, step: 7 }, gone]);
    actions.undo();
    expect(now().experiments[1]).not.toHaveProperty('off');
  });

  it('goes along with what is typed as far as that is clear', async () => {
    const { actions, now, rows } = await benchWith({ ...FULL_STOP, step: 11 }, BREAD);
    actions.setText('Last summer I visited Spain. I grew up in France. I speak fluent ___');
    expect(now().experiments).toEqual([
      { ...FULL_STOP, step: 5 },
      { ...BREAD, off: true, lost: 'bread' },
    ]);
    rows.switchAll(true);
    expect(now().experiments[1]).toHaveProperty('off');
    rows.switchAll(false);
    expect(now().experiments[1]).toHaveProperty('lost');
  });

  it('goes along behind a blank too, for a network that reads on there', async () => {
    const text = 'I grew up in ___ . I speak fluent French .';
    const { actions, now } = await benchWith();
    actions.choose({ direction: 'bidirectional' });
    actions.setText(text);
    const behind: ExperimentRow = { kind: 'set', step: 8, value: 0 };
    actions.choose({ direction: 'forward', experiments: [behind] });
    actions.setText(`I grew up in Spain . ${text}`);
    expect(now().experiments).toEqual([{ ...behind, step: 14 }]);
  });

  it('loses what stands in a middle that is left out, and has it back when that comes again', async () => {
    const gap = await france.gap!();
    const { store, now, actions: bench } = await benchWith(FULL_STOP, BREAD);
    changeGap(store, gap, 1, 0);
    expect(now().experiments).toEqual([FULL_STOP, { ...BREAD, off: true, lost: 'bread' }]);
    changeGap(store, gap, 1, 40);
    const late: ExperimentRow = { kind: 'set', step: 20, value: 0 };
    createExperimentActions(store).change(() => [late]);
    changeGap(store, gap, 1, 0);
    changeGap(store, gap, 1, 50);
    expect(now().experiments).toEqual([late]);
    bench.undo();
    expect(now().experiments).toEqual([late]);
  });

  it('goes along with symbols that are put in and taken out among equal ones', async () => {
    const bench = testBench('#scenario=counting&text=a+a+a+b+b+___');
    await bench.open();
    const { store } = bench;
    const row: ExperimentRow = { kind: 'set', step: 3, value: 0 };
    createExperimentActions(store).change(() => [row]);
    const symbols = createSymbolActions(store);
    bench.actions.goToStep(1);
    symbols.insertSymbol('a');
    expect(store.getState().choices.experiments).toEqual([{ ...row, step: 4 }]);
    bench.actions.goToStep(4);
    symbols.deleteSymbol();
    expect(store.getState().choices.experiments).toMatchObject([{ step: 4, off: true, lost: 'a' }]);
  });
});
