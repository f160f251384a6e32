import { beforeAll, describe, expect, it, vi } from 'vitest';
import { announcementOf } from '../../src/app/announcement.ts';
import { loadFullText, type FullText } from '../../src/i18n/index.ts';
import type { Scene } from '../../src/state/scene.ts';
import { testBench } from '../state/testWorkbench.ts';

const bench = testBench();
let english: FullText;
let chinese: FullText;

function sceneAt(step: number): Scene {
  bench.actions.goToStep(step);
  const state = bench.selectScene(
    bench.store.getState().choices,
    bench.models.states.getState(),
    bench.influences.found.getState(),
  );
  if (state.status !== 'ready') throw new Error(state.status);
  return state.scene;
}

/** Replaces a row of a signal of the scene's trace by numbers that are easy to check. */
function withRow(scene: Scene, signal: string, value: (unit: number) => number): Scene {
  const { units, signals } = scene.network.layer;
  const changed = Float64Array.from(signals[signal]!);
  for (let unit = 0; unit < units; unit++) changed[scene.step * units + unit] = value(unit);
  const layer = { ...scene.network.layer, signals: { ...signals, [signal]: changed } };
  return { ...scene, network: { ...scene.network, layer } };
}

beforeAll(async () => {
  english = await loadFullText('en');
  chinese = await loadFullText('zh-CN');
  const end = bench.connect();
  const { states } = bench.models;
  await vi.waitUntil(() =>
    Object.values(states.getState()).every((each) => each?.status === 'ready'),
  );
  return end;
});

describe('a step is announced', () => {
  it('by what the cell keeps and what it writes most', () => {
    let scene = withRow(sceneAt(5), 'forgetGate', () => 0.934);
    scene = withRow(scene, 'written', (unit) => (unit === 6 ? 0.88 : -0.1));
    expect(announcementOf(scene, english)).toBe(
      'Step 5, France. Keeps 93 percent on average; writes most into unit 7, plus 0.88.',
    );
    expect(announcementOf(scene, chinese)).toBe(
      '第 5 步，France。平均保留 93%；写入最多的是第 7 个单元，正 0.88。',
    );
    scene = withRow(scene, 'written', (unit) => (unit === 0 ? -0.5 : 0.1));
    expect(announcementOf(scene, english)).toContain('into unit 1, minus 0.50.');
  });

  it('never as 100 percent of what is a little less, nor as 0 of what is a little more', () => {
    const kept = (value: number, text: FullText) =>
      announcementOf(
        withRow(sceneAt(5), 'forgetGate', () => value),
        text,
      );
    expect(kept(0.9996, english)).toContain('Keeps more than 99 percent on average');
    expect(kept(0.0004, english)).toContain('Keeps less than 1 percent on average');
    expect(kept(1, english)).toContain('Keeps 100 percent on average');
    expect(kept(0.9996, chinese)).toContain('平均保留 超过 99%；');
  });

  it('with the answer where the blank is answered', () => {
    const scene = sceneAt(23);
    const [likeliest] = scene.network.answer!.top;
    const word = scene.scenario.display(likeliest!.word);
    const percent = String(Math.round(likeliest!.probability * 100));
    expect(announcementOf(scene, english)).toMatch(
      new RegExp(`^Step 23, fluent\\. Keeps .* Answers ${word} with ${percent} percent\\.$`),
    );
  });

  it('names the first step as the page does', () => {
    expect(announcementOf(sceneAt(0), english)).toMatch(/^Step 0, start\. /);
  });

  it('by its hidden state where a cell keeps no memory', () => {
    bench.actions.choose({ cell: 'rnn' });
    const scene = withRow(sceneAt(5), 'hiddenState', (unit) => (unit === 30 ? -0.97 : 0.2));
    expect(announcementOf(scene, english)).toBe(
      'Step 5, France. Rewrites its hidden state; the largest value is in unit 31, minus 0.97.',
    );
    bench.actions.choose({ cell: 'lstm' });
  });
});

describe('in a network of several layers and directions', () => {
  it('a step is announced with the place that is open, and with an answer only at a blank', async () => {
    bench.actions.choose({ layers: 2, direction: 'bidirectional' });
    bench.actions.openPlace('1r');
    await vi.waitUntil(() =>
      Object.values(bench.models.states.getState()).every((each) => each?.status === 'ready'),
    );
    const france = announcementOf(sceneAt(5), english);
    expect(france).toMatch(/^Step 5, France\. Layer 1, reads backwards\. Keeps /);
    expect(france).toMatch(/ No answer here\.$/);
    expect(announcementOf(sceneAt(5), chinese)).toMatch(
      /^第 5 步，France。第 1 层，从右往左读。.*这里没有答案。$/,
    );
    const blank = announcementOf(sceneAt(24), english);
    expect(blank).toMatch(/^Step 24, blank\. .* Answers .+ percent\.$/);
    bench.actions.choose({ direction: 'forward' });
    await vi.waitUntil(() =>
      Object.values(bench.models.states.getState()).every((each) => each?.status === 'ready'),
    );
    expect(announcementOf(sceneAt(5), english)).toMatch(/^Step 5, France\. Layer 2\. Keeps/);
  });
});
