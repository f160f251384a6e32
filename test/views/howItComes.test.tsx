// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import { textFor } from '../../src/i18n/index.ts';
import { contributionsTo } from '../../src/state/contributions.ts';
import type { Scene } from '../../src/state/scene.ts';
import { Equation } from '../../src/views/equation/Equation.tsx';
import { fetchAhead, setStage, showScene } from './stage.tsx';

const english = textFor('en');
const STEP = 5;
const UNIT = 2;

async function sceneOf(link: string): Promise<Scene> {
  let seen: Scene | undefined;
  setStage(link);
  await showScene((scene) => {
    seen = scene;
    return null;
  });
  return seen!;
}

beforeAll(fetchAhead);
beforeEach(() => {
  document.body.replaceChildren();
});

describe('what a sum adds up', () => {
  const sums = cells.flatMap((cell) =>
    cell.signals
      .filter(({ roles }) => roles.includes('preActivation'))
      .map(({ id }) => ({ cell: cell.name, sum: id })),
  );

  it.each(sums)('is all of $sum of the $cell, however few are told one by one', async (each) => {
    const scene = await sceneOf(`#cell=${each.cell}&step=${STEP}&unit=${UNIT + 1}`);
    const { layer } = scene.network;
    const expected = layer.signals[each.sum]![STEP * layer.units + UNIT]!;
    for (const most of [0, 1, 3, 100]) {
      const { vectors, bias, sum } = contributionsTo(scene, each.sum, most);
      expect(sum).toBeCloseTo(expected, 12);
      let all = bias;
      for (const vector of vectors) {
        const told = vector.largest.reduce((total, { product }) => total + product, 0);
        expect(told + vector.others.sum).toBeCloseTo(vector.sum, 12);
        all += told + vector.others.sum;
        const sizes = vector.largest.map(({ product }) => Math.abs(product));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        for (const { weight, value, product } of vector.largest) {
          expect(product).toBe(weight * value);
        }
      }
      expect(all).toBeCloseTo(expected, 12);
    }
  });

  it('tells whose values they are: of h before by unit, and of the own unit through a peephole', async () => {
    const scene = await sceneOf(`#cell=peephole-lstm&step=${STEP}&unit=${UNIT + 1}`);
    const { layer } = scene.network;
    const [, hidden, memory] = contributionsTo(scene, 'forgetGatePreActivation', 100).vectors;
    expect(hidden).toMatchObject({ from: 'hiddenState', offset: -1, others: { count: 0 } });
    for (const { index, value } of hidden!.largest) {
      expect(value).toBe(layer.signals['hiddenState']![(STEP - 1) * layer.units + index]);
    }
    expect(memory).toMatchObject({ from: 'cellState', offset: -1 });
    expect(memory!.largest.map(({ index }) => index)).toEqual([UNIT]);
    const [, , now] = contributionsTo(scene, 'outputGatePreActivation', 100).vectors;
    expect(now).toMatchObject({ from: 'cellState', offset: 0 });
    expect(now!.largest[0]!.value).toBe(layer.signals['cellState']![STEP * layer.units + UNIT]);
  });
});

describe('how a sum comes about', () => {
  it('opens at its number, with a row for every vector, the bias and the sum', async () => {
    const link = `#cell=peephole-lstm&phase=forget&step=${STEP}&unit=${UNIT + 1}`;
    const { network } = await sceneOf(link);
    const { units, signals } = network.layer;
    const sum = english.number(signals['forgetGatePreActivation']![STEP * units + UNIT]!);
    setStage(link);
    await showScene((scene) => <Equation scene={scene} />);
    const button = screen.getByRole('button', { name: `How ${sum} comes about` });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    const dialog = await screen.findByRole('dialog');
    expect(button.getAttribute('aria-controls')).toBe(dialog.id);
    const heads = within(dialog)
      .getAllByRole('rowheader')
      .map((head) => head.textContent);
    for (const head of ['h, before', 'C, before, through its peephole', 'bias', 'sum']) {
      expect(heads).toContain(head);
    }
    const gate = english.number(signals['forgetGate']![STEP * units + UNIT]!);
    expect(
      within(dialog).getByRole('img', { name: new RegExp(`at ${sum} it is ${gate}`) }),
    ).toBeTruthy();
    fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is offered only where there is a sum', async () => {
    setStage('#phase=update&step=5');
    await showScene((scene) => <Equation scene={scene} />);
    expect(screen.queryByRole('button', { name: /comes about/ })).toBeNull();
  });
});
