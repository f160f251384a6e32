import { describe, expect, it } from 'vitest';
import { layoutChainColumn } from '../../../src/draw/chain/chainLayout.ts';
import { labelBox, SYMBOL_WIDTH_PX } from '../../../src/draw/chain/stripLabels.ts';
import { widestPx } from '../../../src/draw/textWidth.ts';
import { cells } from '../../../src/engine/cells/index.ts';
import en from '../../../src/i18n/en.json' with { type: 'json' };
import zh from '../../../src/i18n/zh-CN.json' with { type: 'json' };
import { areApart, boundsOf, crosses, type Bounds } from '../geometry.ts';

/** By so much more than it takes up a label has to stand free. */
const APART_PX = 4;

const columns = cells.flatMap((cell) =>
  (['forward', 'backward'] as const).flatMap((direction) =>
    [300, 315, 372, 443, 640, 1328].flatMap((widthPx) =>
      [en, zh].map((messages) => {
        const names = Object.fromEntries(
          Object.entries(messages).flatMap(([key, word]) =>
            key.startsWith('strip.') && typeof word === 'string' ? [[key.slice(6), word]] : [],
          ),
        );
        const { body } = layoutChainColumn('cells', cell, direction, widthPx, names);
        if (!('strips' in body)) throw new Error('Another level was asked for.');
        const language = messages === en ? 'English' : 'Chinese';
        const isBackward = direction === 'backward';
        const labels = body.strips.map((strip) => {
          const width =
            body.wordPx > 0 ? widestPx(names[strip.signal]!, body.wordPx) : SYMBOL_WIDTH_PX;
          return labelBox(strip, width, body.wordPx, isBackward);
        });
        return {
          name: `${cell.name}, ${direction}, ${widthPx} px, ${language}`,
          widthPx,
          body,
          labels,
        };
      }),
    ),
  ),
);

function wider({ left, right, top, bottom }: Bounds, by: number): Bounds {
  return { left: left - by, right: right + by, top, bottom };
}

describe.each(columns)('the names of strips: $name', ({ body, labels, widthPx }) => {
  const strips = body.strips.map(({ x, y, width, height }) => ({
    left: x,
    right: x + width,
    top: y,
    bottom: y + height,
  }));

  it('stand free of wires and shapes', () => {
    labels.forEach((label, at) => {
      const { signal } = body.strips[at]!;
      for (const wire of body.wires) {
        // Counted from a pixel inside.
        expect(crosses(wire, wider(label, APART_PX + 1)), `${signal} on ${wire.id}`).toBe(false);
      }
      for (const node of body.nodes) {
        expect(areApart(wider(label, APART_PX), boundsOf(node)), signal).toBe(true);
      }
    });
  });

  it('stand free of one another and of all strips, inside the column', () => {
    labels.forEach((label, at) => {
      expect(label.left).toBeGreaterThan(0);
      expect(label.right).toBeLessThan(widthPx);
      for (const other of [...strips, ...labels.slice(at + 1)]) {
        expect(areApart(label, other)).toBe(true);
      }
    });
  });

  it('keep their strips wide enough to be read', () => {
    for (const { width } of body.strips) expect(width).toBeGreaterThan(24);
  });
});

describe('the names of strips', () => {
  it('are words in a window of three cells on a wide screen', () => {
    const wide = columns.filter(({ widthPx }) => widthPx === 443 || widthPx === 1328);
    for (const { body, name } of wide) expect(body.wordPx, name).toBeGreaterThan(0);
  });
});
