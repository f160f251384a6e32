import { expect, it } from 'vitest';
import { weightLetters } from '../../../src/draw/chain/weightLetters.ts';
import { cellNamed } from '../../../src/engine/cells/index.ts';

it.each([
  ['rnn', 'W U b'],
  ['lstm', 'W U b'],
  ['peephole-lstm', 'W U b p'],
  ['gru', 'W U b'],
])('the %s has learned %s', (name, letters) => {
  expect(weightLetters(cellNamed(name)).join(' ')).toBe(letters);
});
