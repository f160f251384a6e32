import { lab } from 'd3';
import { describe, expect, it } from 'vitest';
import { COLOURS, colourTable, type Theme } from '../../../src/draw/map/colours.ts';
import { paintValues } from '../../../src/draw/map/pixels.ts';
import { valueScale } from '../../../src/draw/valueScale.ts';

/** A table whose colours are their own places. */
const places = Uint32Array.from({ length: COLOURS }, (_, index) => index);

function bytesOf(table: Uint32Array, index: number): number[] {
  return [...new Uint8Array(table.buffer, 4 * index, 4)];
}

function lightnessOf(table: Uint32Array, index: number): number {
  const [r, g, b] = bytesOf(table, index);
  return lab(`rgb(${r!}, ${g!}, ${b!})`).l;
}

describe('the pixels of the map', () => {
  // Three units over four steps.
  const values = Float64Array.of(0, 0.5, 1, 0.1, 0.6, 0.9, 0.2, 0.7, 0.8, 0.3, 0.8, 0.7);
  const gate = valueScale({ range: 'unit' }, [values]);

  it('are one a value: units from top to bottom, steps from left to right', () => {
    const pixels = new Uint32Array(12);
    const all = { values, units: 3, order: [0, 1, 2], from: 0, to: 3 };
    paintValues(all, gate, places, pixels);
    const expected = [0, 0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8, 1, 0.9, 0.8, 0.7];
    expect([...pixels]).toEqual(expected.map((value) => Math.round(value * 255)));
  });

  it('follow the order of the units and leave out what is not in the range', () => {
    const pixels = new Uint32Array(6).fill(999);
    paintValues({ values, units: 3, order: [2, 0, 1], from: 1, to: 2 }, gate, places, pixels);
    const expected = [0.9, 0.8, 0.1, 0.2, 0.6, 0.7];
    expect([...pixels]).toEqual(expected.map((value) => Math.round(value * 255)));
  });

  it('stand side by side where two runs are painted, each in its own share of a step', () => {
    const pixels = new Uint32Array(12).fill(999);
    const part = { values, units: 3, order: [0, 2], from: 0, to: 2 };
    paintValues(part, gate, places, pixels, { of: 2, at: 1 });
    paintValues(
      { ...part, values: values.map((value) => (10 - 10 * value) / 10) },
      gate,
      places,
      pixels,
      {
        of: 2,
        at: 0,
      },
    );
    const expected = [1, 0, 0.9, 0.1, 0.8, 0.2, 0, 1, 0.1, 0.9, 0.2, 0.8];
    expect([...pixels]).toEqual(expected.map((value) => Math.round(value * 255)));
  });

  it('stay on the scale where a value does not', () => {
    const pixels = new Uint32Array(3);
    const beyond = { values: Float64Array.of(-7, 0, 9), units: 3, order: [0, 1, 2] };
    paintValues({ ...beyond, from: 0, to: 0 }, { ...gate, lowest: -1 }, places, pixels);
    expect([...pixels]).toEqual([0, 128, 255]);
  });
});

describe('the scale of a signal', () => {
  it('is what it can reach, or where it has no bound, what it does reach', () => {
    const values = [Float64Array.of(0.1, -2.5), Float64Array.of(1, 2)];
    expect(valueScale({ range: 'unit' }, values)).toEqual({
      kind: 'sequential',
      lowest: 0,
      highest: 1,
    });
    expect(valueScale({ range: 'symmetric' }, values)).toMatchObject({ lowest: -1, highest: 1 });
    expect(valueScale({ range: 'unbounded' }, values)).toEqual({
      kind: 'diverging',
      lowest: -2.5,
      highest: 2.5,
    });
    const zero = valueScale({ range: 'unbounded' }, [new Float64Array(3)]);
    expect(zero).toMatchObject({ lowest: -1, highest: 1 });
  });
});

describe.each<Theme>(['light', 'dark'])('the colours of the %s theme', (theme) => {
  const sequential = colourTable(theme, 'sequential');
  const diverging = colourTable(theme, 'diverging');
  const away = theme === 'light' ? -1 : 1;

  it('are opaque', () => {
    for (const table of [sequential, diverging]) {
      expect(bytesOf(table, 0)[3]).toBe(255);
      expect(bytesOf(table, 255)[3]).toBe(255);
    }
  });

  it('change in lightness with the value, so that no hue has to be told from another', () => {
    for (let index = 8; index < COLOURS; index += 8) {
      const step = lightnessOf(sequential, index) - lightnessOf(sequential, index - 8);
      expect(step * away).toBeGreaterThan(0.5);
    }
  });

  it('are as strong on both sides of zero, and told apart by brown and teal', () => {
    for (let distance = 8; distance < 128; distance += 8) {
      const [low, high] = [127 - distance, 128 + distance];
      const step = (index: number, before: number) =>
        (lightnessOf(diverging, index) - lightnessOf(diverging, before)) * away;
      expect(step(low, low + 8)).toBeGreaterThan(0);
      expect(step(high, high - 8)).toBeGreaterThan(0);
      expect(Math.abs(lightnessOf(diverging, low) - lightnessOf(diverging, high))).toBeLessThan(8);
    }
    const [brownRed, , brownBlue] = bytesOf(diverging, 32);
    const [tealRed, , tealBlue] = bytesOf(diverging, 223);
    expect(brownRed!).toBeGreaterThan(brownBlue!);
    expect(tealBlue!).toBeGreaterThan(tealRed!);
  });
});
