import { expect, it } from 'vitest';
import { layoutJoin } from '../../../src/draw/chain/join.ts';

it.each([52, 148, 443, 1328])('both directions stand side by side in %i px', (widthPx) => {
  const { strips, heightPx } = layoutJoin(widthPx);
  const [forward, backward] = strips;
  expect(forward.x).toBeGreaterThan(0);
  expect(forward.x + forward.width).toBeLessThan(backward.x);
  expect(backward.x + backward.width).toBeLessThan(widthPx);
  expect(forward.width).toBe(backward.width);
  expect(forward.y + forward.height).toBeLessThan(heightPx);
  expect(forward.x + forward.width + backward.x).toBeCloseTo(widthPx, 9);
});
