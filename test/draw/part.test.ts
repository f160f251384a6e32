import { describe, expect, it } from 'vitest';
import { compactNotations } from '../../src/draw/compact/notations.ts';
import { notations } from '../../src/draw/notations.ts';
import { partOf } from '../../src/draw/part.ts';
import { cellNamed, cells } from '../../src/engine/cells/index.ts';

const layouts = cells.flatMap((cell) => [
  { name: `chain ${cell.name}`, cell, layout: notations.chain(cell, 800, 400) },
  { name: `narrow lecture ${cell.name}`, cell, layout: compactNotations.lecture(cell, 330) },
]);

describe.each(layouts)('of the $name', ({ cell, layout }) => {
  it('each phase has a part around what it computes, inside the picture', () => {
    cell.phases.forEach(({ computes }, index) => {
      const part = partOf(layout, computes, index === 0);
      if (computes.length === 0 && index > 0) {
        expect(part).toBeUndefined();
        return;
      }
      const { x, y, width, height } = part!;
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(layout.width);
      expect(y + height).toBeLessThanOrEqual(layout.height);
      for (const node of layout.nodes.filter(({ signal }) => computes.includes(signal))) {
        expect(node.x - node.width / 2).toBeGreaterThanOrEqual(x);
        expect(node.x + node.width / 2).toBeLessThanOrEqual(x + width);
        expect(node.y - node.height / 2).toBeGreaterThanOrEqual(y);
        expect(node.y + node.height / 2).toBeLessThanOrEqual(y + height);
      }
    });
  });
});

it('the forget gate is a part by itself, what is taken in lies along the bottom', () => {
  const cell = cellNamed('lstm');
  const layout = compactNotations.chain(cell, 330);
  const gate = layout.nodes.find(({ signal }) => signal === 'forgetGate')!;
  const forget = partOf(layout, cell.phases[1]!.computes, false)!;
  expect(forget.y + forget.height).toBeLessThan(gate.y + gate.height);
  expect(forget.width).toBeLessThan(layout.width / 2);
  const takenIn = partOf(layout, [], true)!;
  expect(takenIn.y).toBeGreaterThan(gate.y);
});
