import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWords } from '../../src/views/sentence/placeWords.ts';

const COLUMN_PX = 50;

describe('placing words over their columns', () => {
  it('writes short words in one line, as large as it may', () => {
    const { fontSizePx, levels, scales } = placeWords([1, 2, 1.5], COLUMN_PX);
    expect(fontSizePx).toBe(15);
    expect(levels).toEqual([0, 0, 0]);
    expect(scales).toEqual([1, 1, 1]);
  });

  it('chooses a smaller size for all before it takes a second line', () => {
    const { fontSizePx, levels } = placeWords([3, 3, 3], COLUMN_PX);
    expect(fontSizePx).toBeLessThan(15);
    expect(3 * fontSizePx).toBeLessThan(COLUMN_PX);
    expect(levels).toEqual([0, 0, 0]);
  });

  it('moves only a word that collides', () => {
    expect(placeWords([1, 5, 4, 1, 2, 1], COLUMN_PX).levels).toEqual([0, 0, 1, 0, 0, 0]);
  });

  it('counts that a first word that is too wide for its column reaches into the next one', () => {
    // In the middle of its column the first one would have its room at 14 px.
    expect(placeWords([4.16, 0.3], 40.21).levels).toEqual([0, 1]);
    const { fontSizePx, levels } = placeWords([4.16, 0.3], 46);
    expect(levels).toEqual([0, 0]);
    expect(fontSizePx).toBe(13.5);
  });

  it('lets no two words of a line touch, however long they are', () => {
    const anyWords = fc.array(fc.double({ min: 0.3, max: 12, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(anyWords, fc.double({ min: 26, max: 90, noNaN: true }), (widths, columnPx) => {
        const { fontSizePx, levels, scales } = placeWords(widths, columnPx);
        for (const line of [0, 1]) {
          let endPx = -Infinity;
          widths.forEach((widthEm, index) => {
            if (levels[index] !== line) return;
            const halfPx = (widthEm * fontSizePx * scales[index]!) / 2;
            const fromLeftPx = Math.max(halfPx, (index + 0.5) * columnPx);
            const centerPx = Math.min(fromLeftPx, widths.length * columnPx - halfPx);
            expect(centerPx - halfPx).toBeGreaterThan(endPx - 1e-6);
            endPx = centerPx + halfPx;
          });
          // Nor does one reach beyond the columns.
          expect(endPx).toBeLessThanOrEqual(widths.length * columnPx + 1e-6);
        }
      }),
    );
  });
});
