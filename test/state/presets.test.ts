import { describe, expect, it, vi } from 'vitest';
import { scenarios } from '../../src/scenarios/all.ts';
import { decodeLink, encodeLink } from '../../src/state/link.ts';
import { presets } from '../../src/state/presets.ts';
import { loadPresets, presetOf } from '../../src/state/presetTable.ts';
import { ENGLISH, testBench } from './testWorkbench.ts';

describe('the presets', () => {
  it('are at least twelve over all scenarios, with names that fit into an address as they are', () => {
    const ids = presets.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(12);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(encodeURIComponent(id)).toBe(id);
    const opened = presets.map(({ link }) => decodeLink(link, ENGLISH).choices.scenario);
    expect(new Set(opened)).toEqual(new Set(scenarios.map(({ id }) => id)));
  });

  it.each(presets)(
    '$id is a link without anything to ignore, as the page would write it',
    (preset) => {
      const { choices, notes } = decodeLink(preset.link, ENGLISH);
      expect(notes).toEqual([]);
      const written = new URLSearchParams(encodeLink(choices, ENGLISH));
      written.delete('lang');
      expect(preset.link).toBe(written.toString());
    },
  );

  it('are recognised in a link of any language, once the table is there', async () => {
    await loadPresets();
    expect(presetOf('pin=11&lang=zh-CN')?.id).toBe('decoy');
    expect(presetOf('pin=12&lang=en')).toBeUndefined();
    expect(presetOf('lang=en')).toBeUndefined();
  });
});

describe('the address of a preset', () => {
  it('opens it, and stays as it is until something is chosen', async () => {
    const bench = testBench('?preset=reber');
    await bench.open();
    const end = bench.connect();
    const { choices, notes, opening } = bench.store.getState();
    expect(choices.scenario).toBe('reber');
    expect([notes, opening]).toEqual([[], null]);
    expect(bench.bar.written).toEqual([]);
    bench.actions.goToStep(3);
    expect(bench.bar.written).toEqual(['/some/folder/#scenario=reber&step=3&lang=en']);
    expect(bench.bar.location.search).toBe('');
    end();
  });

  it('keeps what else stands in it', async () => {
    const bench = testBench('?from=mail&preset=decoy');
    await bench.open();
    const end = bench.connect();
    expect(bench.store.getState().choices.pin).toBe(11);
    bench.actions.goToStep(3);
    expect(bench.bar.written).toEqual(['/some/folder/?from=mail#step=3&pin=11&lang=en']);
    end();
  });

  it('gives way to a fragment', async () => {
    const bench = testBench('?preset=decoy#step=4');
    await bench.open();
    expect(bench.store.getState().choices).toMatchObject({ step: 4, pin: 5 });
  });

  it('of none that there is opens the usual, with a note', async () => {
    const bench = testBench('?preset=atlantis');
    await bench.open();
    const { choices, notes } = bench.store.getState();
    expect(choices).toEqual(testBench().store.getState().choices);
    expect(notes).toEqual([{ reason: 'value', parameter: 'preset' }]);
  });

  it('is followed when the fragment over it is taken away', async () => {
    const bench = testBench('?preset=decoy#step=4');
    await bench.open();
    const end = bench.connect();
    bench.bar.visit('');
    await vi.waitFor(() => expect(bench.store.getState().choices.pin).toBe(11));
    expect(bench.store.getState().choices.step).toBeNull();
    expect(bench.bar.written).toEqual([]);
    end();
  });
});
