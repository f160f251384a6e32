import { describe, expect, it } from 'vitest';
import { columnLayout } from '../../src/draw/columns.ts';
import { paintedSpan } from '../../src/draw/paintedSpan.ts';
import { beltOf, dotsOf, layoutScore } from '../../src/draw/score.ts';
import { outlinesBefore } from '../../src/draw/scoreBefore.ts';
import { addBefore, addDots, addMemory, addPinned, type Sink } from '../../src/draw/scorePaths.ts';
import { shareOverTime } from '../../src/engine/provenance.ts';
import { cellNamed } from '../../src/engine/cells/index.ts';
import { STEPS, tracedLayer } from './chain/tracedLayer.ts';

const lstm = cellNamed('lstm');

/** Writes down what is drawn as the path of an element would say it. */
function writing(): Sink & { readonly said: () => string; readonly dots: () => number } {
  let path = '';
  let dots = 0;
  const number = (value: number): string => String(Math.round(value * 100) / 100);
  const say = (letter: string, ...values: number[]): void => {
    path += letter + values.map(number).join(' ');
  };
  return {
    moveTo: (x, y) => say('M', x, y),
    lineTo: (x, y) => say('L', x, y),
    bezierCurveTo: (...values) => say('C', ...values),
    closePath: () => say('Z'),
    rect: () => (dots += 1),
    arc: () => (dots += 1),
    said: () => path,
    dots: () => dots,
  };
}

/** The places that a path goes to, and those that steer its curves. */
function placesOf(path: string): string[] {
  const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([each]) => Number(each).toFixed(1));
  return numbers.flatMap((x, at) => (at % 2 === 0 ? [`${x} ${numbers[at + 1]!}`] : []));
}

describe.each(['forward', 'backward'] as const)('a painted score, %s', (direction) => {
  const layer = tracedLayer(lstm, direction);
  const share = shareOverTime(lstm, layer, 3);
  const columns = columnLayout(700, STEPS);
  const layout = layoutScore(lstm, layer, 3, share, columns, 120);
  const all = { first: 0, last: STEPS - 1 };
  const score = { cell: lstm, layer, pinnedShare: share, layout, columns, steps: all };

  it('goes the ways of the elements', () => {
    const memory = writing();
    addMemory(memory, score);
    const elements = layout.lines.map(({ memoryPath }) => memoryPath).join('');
    expect(new Set(placesOf(memory.said()))).toEqual(new Set(placesOf(elements)));
    const pinned = writing();
    for (const areThin of [true, false]) addPinned(pinned, score, areThin);
    const parts = layout.lines.map(({ pinnedPath }) => pinnedPath).join('');
    const middles = layout.lines.map(({ yPx }) => yPx.toFixed(1));
    // Where nothing is to be seen the painted line takes a shorter way along the middle.
    const seen = placesOf(pinned.said()).filter((at) => !middles.includes(at.split(' ')[1]!));
    expect(seen.length).toBeGreaterThan(20);
    for (const place of seen) expect(placesOf(parts)).toContain(place);
  });

  it('has the dots of the elements', () => {
    const dots = { written: writing(), forgotten: writing() };
    addDots(dots, score);
    const counted = layout.lines.flatMap((line) => line.dots);
    for (const kind of ['written', 'forgotten'] as const) {
      expect(dots[kind].dots()).toBe(counted.filter((dot) => dot.kind === kind).length);
    }
  });

  it('can be painted in part, as the same part of the whole', () => {
    const part = writing();
    const [from, to] = [2 * columns.columnWidthPx, 5 * columns.columnWidthPx];
    addMemory(part, { ...score, steps: { first: 2, last: 4 } });
    const elements = placesOf(layout.lines.map(({ memoryPath }) => memoryPath).join(''));
    const places = placesOf(part.said());
    const inside = places.filter((place) => {
      const x = Number(place.split(' ')[0]);
      return x > from + 1 && x < to - 1;
    });
    expect(inside.length).toBeGreaterThan(20);
    for (const place of inside) expect(elements).toContain(place);
    const dots = layout.lines.flatMap(({ unit }) =>
      dotsOf(lstm, layer, unit, columns, { first: 2, last: 4 }),
    );
    const whole = layout.lines.flatMap((line) => line.dots);
    expect(dots).toEqual(whole.filter(({ step }) => step >= 2 && step <= 4));
  });

  it('outlines what was otherwise without experiments, as the elements do, and nothing else', () => {
    const cellState = beltOf(lstm, layer).map((value, at) =>
      at % layer.units === 2 && Math.floor(at / layer.units) >= 3 ? 0 : value,
    );
    const now = { ...layer, signals: { ...layer.signals, cellState } };
    const outlines = writing();
    addBefore(outlines, layer, { ...score, layer: now });
    const ruling = { ...layout, units: layout.lines.map(({ unit }) => unit) };
    const elements = outlinesBefore(lstm, layer, now, ruling, columns);
    expect(placesOf(outlines.said()).length).toBeGreaterThan(10);
    expect(new Set(placesOf(outlines.said()))).toEqual(new Set(placesOf(elements.join(''))));
    expect(elements.map((path) => path === '')).toEqual(ruling.units.map((unit) => unit !== 2));
    const all = writing();
    addBefore(all, layer, score);
    expect(all.said()).toBe('');
  });

  it('needs only the places of the lines', () => {
    const bare = layoutScore(lstm, layer, 3, share, columns, 120, 'pin', layer, true);
    expect(bare.lines.every(({ memoryPath, dots }) => memoryPath === '' && dots.length === 0)).toBe(
      true,
    );
    const [one, other] = [writing(), writing()];
    addMemory(one, { ...score, layout: bare });
    addMemory(other, score);
    expect(one.said()).toBe(other.said());
    expect(beltOf(lstm, layer)).toHaveLength(STEPS * layer.units);
  });
});

describe('what is painted of a score that scrolls', () => {
  const columns = columnLayout(1300, 500);

  it('covers what is seen, wherever one has scrolled to', () => {
    for (let scrolled = 0; scrolled <= columns.widthPx - 1300; scrolled += 171) {
      const { first, last, fromPx, widthPx } = paintedSpan(columns, scrolled, 1300);
      expect(fromPx).toBeLessThanOrEqual(scrolled);
      expect(fromPx + widthPx).toBeGreaterThanOrEqual(scrolled + 1300);
      expect(fromPx).toBe(first * columns.columnWidthPx);
      expect(last).toBeLessThan(500);
      expect(widthPx).toBeLessThan(3 * 1300);
    }
  });

  it('is the same for places near one another, and all where all is seen', () => {
    expect(paintedSpan(columns, 2710, 1300)).toEqual(paintedSpan(columns, 2800, 1300));
    const narrow = columnLayout(1300, 500, { visible: Infinity, narrowestPx: 2 });
    expect(paintedSpan(narrow, 0, 1300)).toMatchObject({ first: 0, last: 499, fromPx: 0 });
  });
});

describe('a part that is gone', () => {
  const layer = tracedLayer(lstm);
  const columns = columnLayout(700, STEPS);
  const share = shareOverTime(lstm, layer, 1)!.map((value, at) =>
    Math.floor(at / layer.units) >= 4 ? 0 : value,
  );
  const layout = layoutScore(lstm, layer, 1, share, columns, 120);

  it('begins where it is written and ends where nothing is left of it, painted or not', () => {
    const score = { cell: lstm, layer, pinnedShare: share, layout, columns };
    const painted = writing();
    const steps = { first: 0, last: STEPS - 1 };
    for (const areThin of [true, false]) addPinned(painted, { ...score, steps }, areThin);
    const elements = layout.lines.map(({ pinnedPath }) => pinnedPath).join('');
    for (const path of [painted.said(), elements]) {
      const reached = placesOf(path).map((place) => Number(place.split(' ')[0]));
      expect(Math.max(...reached)).toBeCloseTo(columns.centerOf(4), 1);
      expect(Math.min(...reached)).toBeGreaterThan(columns.centerOf(0));
    }
  });
});
