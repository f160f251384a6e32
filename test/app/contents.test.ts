// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import laterEn from '../../src/i18n/later/en.json' with { type: 'json' };
import { panels } from '../../src/views/index.ts';

it('has a short name for every panel below the first screen', () => {
  const below = panels.filter(({ area }) => area === 'below').map(({ id }) => `panelName.${id}`);
  expect(Object.keys(laterEn)).toEqual(expect.arrayContaining(below));
});
