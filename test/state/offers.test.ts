import { beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenarios/index.ts';
import { decodeLink } from '../../src/state/link.ts';
import { offersOf } from '../../src/state/offers.ts';
import { ENGLISH } from './testWorkbench.ts';

const offers = (parameters: Record<string, string>) =>
  offersOf(decodeLink(new URLSearchParams(parameters).toString(), ENGLISH).choices);
const obstacles = (of: readonly { readonly value: unknown; readonly obstacle: unknown }[]) =>
  Object.fromEntries(of.map(({ value, obstacle }) => [String(value), obstacle]));

beforeAll(async () => {
  await loadScenario('counting');
});

describe('the offered networks', () => {
  it('are all combinations of RNN and LSTMs for France, and a GRU where there is one', () => {
    for (const cell of ['rnn', 'lstm', 'peephole-lstm']) {
      for (const layers of ['1', '2', '3']) {
        for (const direction of ['forward', 'bidirectional']) {
          const { shown, ...found } = offers({ cell, layers, direction });
          expect(shown).toMatchObject({ cell, layers: Number(layers), direction });
          const { gru, ...others } = obstacles(found.cells);
          expect(Object.values(others)).toEqual([undefined, undefined, undefined]);
          const hasGru = layers === '1' && direction === 'forward';
          expect(gru).toBe(hasGru ? undefined : 'notShipped');
          const rest = [...found.layers, ...found.directions];
          expect(rest.filter(({ obstacle }) => obstacle !== undefined)).toEqual([]);
        }
      }
    }
  });

  it('are trained in the ways that were shipped of the shown cell, layers and direction', () => {
    expect(obstacles(offers({}).trainings)).toEqual({ readable: undefined, plain: undefined });
    expect(obstacles(offers({ layers: '2' }).trainings)).toEqual({
      readable: undefined,
      plain: 'notShipped',
    });
  });

  it('are only those that continue a text where a scenario has no blanks to fill in', () => {
    const { layers, directions } = offers({ scenario: 'counting', layers: '2' });
    expect(obstacles(layers)['3']).toBe('notShipped');
    expect(obstacles(directions)).toEqual({ forward: undefined, bidirectional: 'continuesOnly' });
  });

  it('do not read both ways where unknown words stand behind the blank', () => {
    const { directions } = offers({ text: 'I grew up in Spain. I speak fluent ___ whatever' });
    expect(obstacles(directions)).toEqual({ forward: undefined, bidirectional: 'unknownWords' });
  });
});
