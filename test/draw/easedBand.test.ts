import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easedBand, easedPath } from '../../src/draw/path.ts';

const reaches = fc.array(
  fc.record({
    x: fc.double({ min: 0, max: 2000, noNaN: true }),
    // Level pieces are common and drawn as straight lines.
    half: fc.oneof(fc.constant(0), fc.constant(3.5), fc.double({ min: 0, max: 20, noNaN: true })),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('an eased band', () => {
  it('goes along its upper edge and back along its lower one', () => {
    fc.assert(
      fc.property(reaches, fc.integer({ min: 0, max: 400 }), (edges, y) => {
        const above = edges.map(({ x, half }) => ({ x, y: y - half }));
        const below = edges.map(({ x, half }) => ({ x, y: y + half })).reverse();
        expect(easedBand(edges, y)).toBe(`M${easedPath(above)}L${easedPath(below)}Z`);
      }),
    );
  });

  it('is nothing where there is nothing', () => {
    expect(easedBand([], 10)).toBe('');
  });
});
