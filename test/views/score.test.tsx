// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../../src/state/scene.ts';
import { Score } from '../../src/views/score/Score.tsx';
import { fetchAhead, setStage, showScene } from './stage.tsx';

beforeAll(fetchAhead);

/** The scene that was drawn last. */
let scene: Scene;
const show = async (link = '') => {
  setStage(link);
  await showScene((shown) => {
    scene = shown;
    return <Score scene={shown} />;
  });
  fireEvent.click(screen.getByRole('button', { name: 'Table' }));
};
const rowNamed = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}( |$)`) });
const cellsOf = (name: string) => within(rowNamed(name)).getAllByRole('cell');
const numberAt = (values: Float64Array, step: number, unit: number) =>
  values[step * scene.network.layer.units + unit]!.toFixed(2).replace('-', '−');

beforeEach(() => setStage());

describe('the table of the score', () => {
  it('holds the memory of every unit and, below it, what is left of the pinned word', async () => {
    await show();
    const { units, signals } = scene.network.layer;
    expect(screen.getAllByRole('row')).toHaveLength(1 + 2 * units);
    const unit = scene.unit;
    const name = String(unit + 1);
    cellsOf(name).forEach((cell, step) => {
      expect(cell.textContent).toBe(numberAt(signals['cellState']!, step, unit));
    });
    cellsOf(`${name}, from “France”`).forEach((cell, step) => {
      const share = step < 5 ? '' : numberAt(scene.pinnedShare!, step, unit);
      expect(cell.textContent).toBe(share);
    });
  });

  it('marks where something was written or forgotten', async () => {
    await show('trained=plain');
    const marked = within(rowNamed(String(scene.unit + 1))).getAllByRole('img');
    expect(marked.map((mark) => mark.getAttribute('aria-label'))).toContain('written');
    const written = scene.network.layer.signals['written']!;
    const count = written.filter((value) => Math.abs(value) > 0.12).length;
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('img', { name: 'written' })).toHaveLength(count);
    expect(within(table).getAllByRole('img', { name: 'forgotten' }).length).toBeGreaterThan(0);
  });

  it('has one row a unit where nothing is pinned or kept', async () => {
    await show('cell=rnn');
    expect(screen.getAllByRole('row')).toHaveLength(1 + scene.network.layer.units);
    expect(within(screen.getByRole('table')).queryByRole('img')).toBeNull();
  });
});

describe('several layers and directions', () => {
  const fold = (name: string) => screen.getByRole('button', { name });
  const isOpen = (name: string) => fold(name).getAttribute('aria-expanded');

  it('have one open, the others folded; a press opens another', async () => {
    await show('layers=2&direction=bidirectional');
    const group = screen.getByRole('group', { name: 'Layers and directions' });
    const names = within(group)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual([
      'Layer 2, reads forward',
      'Layer 2, reads backwards',
      'Layer 1, reads forward',
      'Layer 1, reads backwards',
    ]);
    expect(isOpen('Layer 2, reads forward')).toBe('true');
    expect(screen.getAllByRole('img', { name: /The memory of 12 units/ })).toHaveLength(1);

    const pressed = fold('Layer 1, reads backwards');
    fireEvent.click(pressed);
    expect(isOpen('Layer 1, reads backwards')).toBe('true');
    expect(isOpen('Layer 2, reads forward')).toBe('false');
    expect(fold('Layer 1, reads backwards')).toBe(pressed);
    expect(scene.network.layer).toMatchObject({ layer: 0, direction: 'backward' });
    const unit = scene.unit;
    const { signals } = scene.network.layer;
    cellsOf(String(unit + 1)).forEach((cell, step) => {
      expect(cell.textContent).toContain(numberAt(signals['cellState']!, step, unit));
    });
    expect(screen.getByText(/^← read from right to left/)).toBeTruthy();
  });

  it('tell the pinned word only where the direction has read it', async () => {
    await show('direction=bidirectional&open=1r');
    const name = `${String(scene.unit + 1)}, from “France”`;
    cellsOf(name).forEach((cell, step) => {
      const share = step > 5 ? '' : numberAt(scene.pinnedShare!, step, scene.unit);
      expect(cell.textContent).toBe(share);
    });
  });

  it('have no folds where there is one layer and direction', async () => {
    await show();
    expect(screen.queryByRole('group')).toBeNull();
  });
});

describe('the slider through the lines', () => {
  it('tells the unit, its memory and what of it the pinned word put there', async () => {
    await show();
    const { signals } = scene.network.layer;
    const value = numberAt(signals['cellState']!, 23, scene.unit);
    const share = numberAt(scene.pinnedShare!, 23, scene.unit);
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe(
      `Unit ${String(scene.unit + 1)} after “fluent”: ${value}, of which ${share} from “France”`,
    );
  });

  it('tells the value alone before the pinned word is read', async () => {
    await show('step=3&unit=1');
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toMatch(
      /^Unit 1 after “up”: \S+$/,
    );
  });
});
