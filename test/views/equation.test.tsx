// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import { sharesAt } from '../../src/engine/provenance.ts';
import { textFor } from '../../src/i18n/index.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { originOf, partsOf } from '../../src/state/explain.ts';
import { loadLab } from '../../src/state/lab.ts';
import type { Scene } from '../../src/state/scene.ts';
import { Equation } from '../../src/views/equation/Equation.tsx';
import { meaningOf } from '../../src/views/equation/meaning.ts';
import { fetchAhead, setStage, showScene } from './stage.tsx';

const shown = cells.filter(({ name }) => france.recipes.some(({ cell }) => cell === name));
const phases = shown.flatMap((cell) =>
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

  it('tells what an experiment has put there from what was written', async () => {
    await Promise.all([fetchAhead(), loadLab()]);
    const row = { kind: 'set', step: 13, value: 0.8, units: [0] };
    const link = `#experiments=${JSON.stringify([row])}&phase=update&unit=1&step=`;
    const scene = await sceneOf(`${link}20`);
    const origin = originOf(scene)!;
    expect(origin).toMatchObject({ step: 13, isSet: true });
    const sentence = meaningOf(scene, english)!;
    expect(sentence).toContain('written by an experiment at “my”, 7 words ago.');
    const { signals, units } = scene.network.layer;
    const gates = Array.from({ length: 7 }, (_, at) => signals['forgetGate']![(14 + at) * units]!);
    expect(origin.kept).toBeCloseTo(gates.reduce((product, gate) => product * gate));
    expect(origin.share).toBeCloseTo(0.8 * origin.kept, 12);
    expect(meaningOf(await sceneOf(`${link}13`), english)).toContain(
      'written by an experiment just now, at “my”.',
    );
    expect(meaningOf(await sceneOf(`${link}12`), english)).toContain('was written at “France”');
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
          const memory = layer.signals['cellState']![step * layer.units + scene.unit]!;
          const isNothing = Math.abs(memory) < 0.02;
          if (all > 0) expect(/almost nothing/.test(sentence), sentence).toBe(isNothing);
          if (all === 0 || isNothing) continue;
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
    expect(screen.getByRole('heading', { name: 'update the memory' })).toBeTruthy();
    expect(screen.getByRole('combobox')).toHaveProperty('value', '1');
    const line = document.querySelector('.numbers-line')?.textContent;
    const { network } = await sceneOf('#phase=update&step=5&unit=2');
    const at = 5 * network.layer.units + 1;
    const cellState = english.number(network.layer.signals['cellState']![at]!);
    expect(line?.startsWith(`${cellState} = `)).toBe(true);
  });
});

describe('layers above the first, and layers that read backwards', () => {
  const BOTH = '#layers=2&direction=bidirectional';

  it('say what they take in, and from where', async () => {
    const top = meaningOf(await sceneOf('#layers=2&phase=takeIn&step=5'), english);
    expect(top).toContain('For “France”, layer 1 hands up its hidden state: 16 numbers.');
    expect(top).toContain('The step before hands over its 16.');
    const both = meaningOf(await sceneOf(`${BOTH}&open=2r&phase=takeIn&step=5`), english);
    expect(both).toContain('layer 1 hands up the hidden states of both directions: 24 numbers.');
    expect(both).toContain('The step to its right, which was read before, hands over its 12.');
    const first = meaningOf(await sceneOf(`${BOTH}&open=1r&phase=takeIn`), english);
    expect(first).toContain('“blank” comes in as 16 numbers.');
    expect(first).toContain('Nothing was read before');
    expect(meaningOf(await sceneOf(`${BOTH}&open=1r&phase=takeIn&step=0`), english)).toContain(
      'The step to its right',
    );
  });

  it('spell the sum out by what they read', async () => {
    const link = `${BOTH}&open=2r&phase=forget&step=5&unit=3`;
    const scene = await sceneOf(link);
    const { fromInput, fromHidden, bias } = partsOf(scene, 'forgetGatePreActivation');
    const { layer } = scene.network;
    const sum = layer.signals['forgetGatePreActivation']![5 * layer.units + 2]!;
    expect(fromInput + fromHidden + bias).toBeCloseTo(sum, 12);
    setStage(link);
    await showScene((shown) => <Equation scene={shown} />);
    const parts = document.querySelector('.numbers-parts')?.textContent;
    expect(parts).toContain(`${english.number(fromInput)} (layer 1)`);
    expect(parts).toContain(`${english.number(fromHidden)} (h from the right)`);
  });

  it('write the step that came before as t + 1 where time runs to the left', async () => {
    setStage(`${BOTH}&open=1r&phase=update&step=5&unit=2`);
    let layer: Scene['network']['layer'] | undefined;
    await showScene((scene) => {
      layer = scene.network.layer;
      return <Equation scene={scene} />;
    });
    expect(document.querySelector('math')?.textContent).toContain('Ct+1');
    const before = english.number(layer!.signals['cellState']![6 * layer!.units + 1]!);
    expect(document.querySelector('.numbers-line')?.textContent).toContain(before);
  });

  it('count the words to the right from which a backward memory comes', async () => {
    const sentences = new Set<string>();
    for (let unit = 1; unit <= 12; unit++) {
      const scene = await sceneOf(`${BOTH}&open=1r&phase=update&step=3&unit=${String(unit)}`);
      const origin = originOf(scene)!;
      expect(origin.step).toBeGreaterThanOrEqual(3);
      const sentence = meaningOf(scene, english)!;
      expect(sentence).not.toContain('ago');
      if (origin.step > 3 && !sentence.includes('almost nothing')) {
        expect(sentence).toMatch(/to the right/);
        sentences.add(sentence);
      }
    }
    expect(sentences.size).toBeGreaterThan(0);
  });

  it('say of the prediction which layer it is made from, and where there is none', async () => {
    const lower = meaningOf(await sceneOf('#layers=2&open=1&phase=predict'), english);
    expect(lower).toMatch(/^The output layer reads layer 2, not this one\. .*likeliest next word/);
    const blank = await sceneOf('#direction=bidirectional&phase=predict');
    const [first] = blank.network.answer!.top;
    expect(meaningOf(blank, english)).toContain(
      `for the blank. The likeliest is “${blank.scenario.display(first!.word)}”`,
    );
    const elsewhere = await sceneOf('#direction=bidirectional&phase=predict&step=5');
    expect(meaningOf(elsewhere, english)).toContain('“France” is no blank');
  });
});

describe('numbers that an experiment decides', () => {
  const on = (row: object): string => `&experiments=${encodeURIComponent(JSON.stringify([row]))}`;

  it('do not look like what their equation gives, and say what decided them', async () => {
    await Promise.all([fetchAhead(), loadLab()]);
    const clamp = { kind: 'clamp', signal: 'keep', value: 0, from: 5, to: 5 };
    setStage(`#phase=forget&step=5&unit=3${on(clamp)}`);
    const { container } = await showScene((scene) => <Equation scene={scene} />);
    expect(container.querySelector('.numbers-line')?.textContent).toMatch(/^0\.00 ≠ σ\(/);
    expect(container.querySelector('.interfered')?.textContent).toMatch(/forget gate is 0\.00/);
    fireEvent.click(screen.getByRole('button', { name: /comes about/ }));
    const curve = await screen.findByRole('img', { name: /at .* it is/ });
    expect(curve.getAttribute('aria-label')).not.toMatch(/it is 0\.00/);
  });

  it.each(['lstm', 'gru'])(
    'say of a memory of the %s that stays empty that it is',
    async (cell) => {
      await Promise.all([fetchAhead(), loadLab()]);
      const shut =
        cell === 'gru' ? { signal: 'keep', value: 1 } : { signal: 'writeAmount', value: 0 };
      setStage(`#cell=${cell}&phase=update&step=5&unit=3${on({ kind: 'clamp', ...shut })}`);
      const { container } = await showScene((scene) => <Equation scene={scene} />);
      expect(container.querySelector('.equation-meaning')?.textContent).toMatch(/^Unit 3 holds/);
    },
  );

  it('read a memory as it was before it was set', async () => {
    const set = { kind: 'set', step: 5, value: 0.75 };
    setStage(`#phase=readOut&step=5&unit=3${on(set)}`);
    const { container } = await showScene((scene) => <Equation scene={scene} />);
    expect(
      container.querySelector('.numbers-line + .numbers-line, .equation')?.textContent,
    ).not.toMatch(/tanh\(0\.75\)/);
    expect(container.querySelector('.interfered')?.textContent).toMatch(/makes it 0\.75/);
  });
});
