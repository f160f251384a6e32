import { expect, it } from 'vitest';
import { textFor } from '../../src/i18n/index.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { chipsOf } from '../../src/state/chips.ts';
import type { Scene } from '../../src/state/scene.ts';
import { wordAt } from '../../src/views/shared/words.ts';

const text = textFor('en');
const sceneOf = (words: string, bidirectional: boolean) =>
  ({ scenario: france, chips: chipsOf(france, words, bidirectional) }) as unknown as Scene;

it('names the word that a step reads', () => {
  const scene = sceneOf('I speak fluent ___ and soup', false);
  expect([0, 1, 3].map((step) => wordAt(scene, step, text))).toEqual(['start', 'I', 'fluent']);
});

it('names the blank where it is a step of its own', () => {
  const scene = sceneOf('I speak ___ and soup', true);
  expect([2, 3, 4].map((step) => wordAt(scene, step, text))).toEqual(['speak', 'blank', 'and']);
});
