import { describe, expect, it } from 'vitest';
import { runTrace } from '../../src/engine/trace.ts';
import { agreement } from '../../src/scenarios/agreement/index.ts';
import { scenarios } from '../../src/scenarios/all.ts';
import { carryingUnits, measureCarryingUnits } from '../../src/scenarios/carryingUnits.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { blankRnn, firstCountryModel } from './handMadeModel.ts';
import { shippedModel } from './shippedFile.ts';

const few = { sentences: 10 };

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

describe('the carrying units', () => {
  it('of a hand-made model are those that it keeps the countries in, each as much as another', () => {
    const { units, shares } = carryingUnits(france, firstCountryModel(), few);
    const countries = france.kinds['country']!.map((_, unit) => unit);
    expect(units).toEqual(countries);
    for (const unit of countries) expect(shares[unit]).toBeCloseTo(1 / countries.length, 6);
    // The mark that a country was read is the same for all of them.
    expect(shares[countries.length]).toBeLessThan(1e-6);
  });

  it('of a model that knows nothing are none', () => {
    const { units, shares } = carryingUnits(france, blankRnn(), few);
    expect(units).toEqual([]);
    expect(sumOf(shares)).toBe(0);
  });

  const shipped = shippedModel('france.lstm.1.forward.readable');

  it('of the shipped LSTM are a few of its 24, the same whatever the sentences', () => {
    const { units, shares } = carryingUnits(france, shipped);
    expect(units.length).toBeGreaterThanOrEqual(4);
    expect(units.length).toBeLessThanOrEqual(8);
    const held = units.reduce((sum, unit) => sum + shares[unit]!, 0);
    expect(held).toBeGreaterThanOrEqual(0.99);
    const least = Math.min(...units.map((unit) => shares[unit]!));
    expect(held - least).toBeLessThan(0.99);
    expect(carryingUnits(france, shipped, { seed: 2 }).units).toEqual(units);
  });

  it('are none where the word was not read: backward, in front of which it stands', () => {
    const model = shippedModel('france.lstm.1.bidirectional.readable');
    const { units, shares } = carryingUnits(france, model, { ...few, direction: 'backward' });
    expect(units).toEqual([]);
    expect(sumOf(shares)).toBe(0);
  });

  it('hold what differs when another country is read', () => {
    const { units } = carryingUnits(france, shipped, few);
    const read = (country: string): Float64Array => {
      const words = ['<s>', 'i', 'grew', 'up', 'in', country, '.'];
      const tokens = words.map((word) => france.vocabulary.indexOf(word));
      return runTrace(shipped, { tokens }).layers[0]!.signals['cellState']!.slice(-24);
    };
    const other = read('spain');
    const differences = read('france').map((value, unit) => (value - other[unit]!) ** 2);
    const held = units.reduce((sum, unit) => sum + differences[unit]!, 0);
    expect(held / sumOf(differences)).toBeGreaterThan(0.9);
  });

  it('are found layer by layer', () => {
    const model = shippedModel('agreement.lstm.2.forward.readable');
    const top = carryingUnits(agreement, model, few);
    expect(carryingUnits(agreement, model, { ...few, layer: 1, direction: 'forward' })).toEqual(
      top,
    );
    expect(carryingUnits(agreement, model, { ...few, layer: 0 })).not.toEqual(top);
    expect(() => carryingUnits(agreement, model, { layer: 2 })).toThrow(/no layer 2 forward/);
    expect(() => carryingUnits(agreement, model, { direction: 'backward' })).toThrow(/backward/);
  });

  it('are measured sentence by sentence', () => {
    expect([...measureCarryingUnits(france, blankRnn(), { sentences: 3 })]).toHaveLength(3);
  });

  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'exist in the networks of every scenario: %s',
    (id, scenario) => {
      const model = shippedModel(
        `${id}.lstm.2.forward.${scenario.recipes.some(({ layers, trained }) => layers === 2 && trained === 'readable') ? 'readable' : 'plain'}`,
      );
      const { units } = carryingUnits(scenario, model, { sentences: 5 });
      expect(units.length).toBeGreaterThan(0);
    },
  );
});
