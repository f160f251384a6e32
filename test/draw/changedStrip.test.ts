import { expect, it } from 'vitest';
import { changedStripPath } from '../../src/draw/changedStrip.ts';
import { layoutStrip, stripScale } from '../../src/draw/strip.ts';

it('outlines the bars as they were, but only of units that have changed', () => {
  const before = Float64Array.of(9, 9, 0.5, 0.2, 0.9);
  const now = Float64Array.of(9, 9, 0.51, 0.8, 0.1);
  const scale = stripScale('unit');
  const size = { width: 30, height: 20 };
  const all = layoutStrip(before, 2, 3, scale, 30, 20).path;
  const changed = changedStripPath(before, now, 2, 3, scale, size);
  expect(changed).toBe(all.slice(all.indexOf('M', 1)));
  expect(changedStripPath(before, before, 2, 3, scale, size)).toBe('');
});
