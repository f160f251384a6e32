import { expect, it } from 'vitest';
import { cellNamed } from '../../src/engine/cells/index.ts';
import { trainedParameters } from '../../src/scenarios/size.ts';
import { weightsOf } from '../../src/state/weights.ts';
import { exampleCard } from '../formats/card.ts';

const shape = { inputs: 3, units: 5, bidirectional: true, vocabulary: ['<s>', 'a'] };

function weights(cell: string, layer: number, card: typeof exampleCard | undefined): number {
  const architecture = { ...shape, cell, layers: 2 };
  return weightsOf({ cell: cellNamed(cell), card, layer: { layer }, model: { architecture } });
}

it.each(['rnn', 'lstm', 'peephole-lstm', 'gru'])(
  'the layers and directions of our %s add up to what it learned beside words and answers',
  (cell) => {
    const around = 2 * 3 + 2 * (2 * 5 + 1);
    const all = trainedParameters({ ...shape, cell, layers: 2 });
    const [first, second] = [weights(cell, 0, exampleCard), weights(cell, 1, exampleCard)];
    expect(2 * (first + second) + around).toBe(all);
  },
);

it('counts both biases of a network from elsewhere', () => {
  expect(weights('lstm', 0, undefined)).toBe(4 * 5 * (3 + 5 + 2));
  expect(weights('lstm', 0, exampleCard)).toBe(4 * 5 * (3 + 5 + 1));
});
