// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import { sharesAt } from '../../src/engine/provenance.ts';
import { textFor } from '../../src/i18n/index.ts';
import { originOf, partsOf } from '../../src/state/explain.ts';
import type { Scene } from '../../src/state/scene.ts';
import { Equation } from '../../src/views/equation/Equation.tsx';
import { meaningOf } from '../../src/views/equation/meaning.ts';
import { setStage, showScene } from './stage.tsx';

const phases = cells.flatMap((cell) =>
  cell.phases.map((phase, index) => ({ cell: cell.name, phase: phase.id, index })),
);
const english = textFor('en');

async function sceneOf(link: string): Promise<Scene> {
  let seen: Scene | undefined;
  setStage(link);
  await showScene((scene) => {
    seen = scene;
    return null;
  });
  return seen!;
}

beforeEach(() => {
  document.body.replaceChildren();
});

describe('the sentence about a phase', () => {
  it.each(phases)('exists for $phase of $cell', async ({ cell, phase, index }) => {
    const scene = await sceneOf(`#cell=${cell}&phase=${phase}&step=4&pin=4`);
    expect(scene.phase).toBe(index);
    expect(meaningOf(scene, english)).toMatch(/^.{20,}[.]$/);
  });

  it('speaks of gates only where there are some, and of a step before only where there is one', async () => {
    const simple = meaningOf(await sceneOf('#cell=rnn&phase=takeIn&step=3'), english);
    expect(simple).not.toMatch(/gate/);
    expect(simple).toMatch(/step before/);
    const first = meaningOf(await sceneOf('#phase=takeIn&step=0'), english);
    expect(first).toMatch(/gate/);
    expect(first).toMatch(/Nothing was read before/);
  });

  it('says “most” only of more than one half of what is there', async () => {
    for (const trained of ['readable', 'plain']) {
      for (const step of [2, 6, 12, 20]) {
        for (const unit of [1, 5, 12]) {
          const link = `#trained=${trained}&phase=update&step=${String(step)}&unit=${String(unit)}`;
          const scene = await sceneOf(link);
          const { cell, layer } = scene.network;
          const { byStep } = sharesAt(cell, layer, step)!;
          const sizes = Array.from({ length: step + 1 }, (_, source) =>
            Math.abs(byStep[source * layer.units + scene.unit]!),
          );
          const all = sizes.reduce((sum, size) => sum + size, 0);
          const sentence = meaningOf(scene, english) ?? '';
          if (all === 0) continue;
          expect(/^Most/.test(sentence), sentence).toBe(Math.max(...sizes) / all > 0.5);
          expect(originOf(scene)!.portion).toBeCloseTo(Math.max(...sizes) / all, 12);
        }
      }
    }
  });
});

describe('the equation panel', () => {
  it('spells out the sum before a gate, and its parts add up', async () => {
    const scene = await sceneOf('#phase=forget&step=5&unit=3');
    const parts = partsOf(scene, 'forgetGatePreActivation');
    const { layer } = scene.network;
    const sum = layer.signals['forgetGatePreActivation']![5 * layer.units + 2]!;
    expect(parts.fromInput + parts.fromHidden + parts.bias).toBeCloseTo(sum, 12);
    expect(parts.fromMemory).toBeUndefined();
    const peephole = await sceneOf('#cell=peephole-lstm&phase=forget&step=5&unit=3');
    expect(partsOf(peephole, 'forgetGatePreActivation').fromMemory).toEqual(expect.any(Number));
  });

  it('shows the phase, its equation and the numbers of the focused unit', async () => {
    setStage('#phase=update&step=5&unit=2');
    await showScene((scene) => <Equation scene={scene} />);
    expect(screen.getByRole('heading', { name: 'Update the memory' })).toBeTruthy();
    expect(screen.getByRole('combobox')).toHaveProperty('value', '1');
    const line = document.querySelector('.numbers-line')?.textContent;
    const { network } = await sceneOf('#phase=update&step=5&unit=2');
    const at = 5 * network.layer.units + 1;
    const cellState = english.number(network.layer.signals['cellState']![at]!);
    expect(line?.startsWith(`${cellState} = `)).toBe(true);
  });
});
