import { describe, expect, test } from 'vitest';
import { traceCommand } from '../../src/cli/traceCommand.ts';
import { findScenario } from '../../src/scenarios/index.ts';

const france = findScenario('france')!;
const text = 'I grew up in France. Last summer I visited Spain. I speak fluent ___ and more';
const words = '<s> i grew up in france . last summer i visited spain . i speak fluent'.split(' ');

function trace(...options: readonly string[]) {
  return traceCommand(['--scenario', 'france', '--text', text, ...options]);
}

describe('a text, read by the shipped networks', () => {
  test.each(france.recipes.map((each) => [`${each.cell}, ${each.trained}`, each] as const))(
    '%s',
    async (_, recipe) => {
      const { cell, layers, direction, trained, units } = recipe;
      const report = await trace(
        ...['--cell', cell, '--layers', String(layers)],
        ...['--direction', direction, '--trained', trained],
      );
      expect(report.model).toMatchObject({ cell, layers, bidirectional: false, hiddenSize: units });
      expect(report.words).toEqual(words);
      expect(report.output).toHaveLength(words.length);
      expect(report.answers).toEqual([{ step: 15, top: report.predictions![15] }]);
      const [best] = report.answers![0]!.top;
      if (cell !== 'rnn') expect(best!.word).toBe('french');
    },
  );

  test('unknown words are named with the nearest known ones, unless they are not read', async () => {
    await expect(
      traceCommand(['--scenario', 'france', '--text', 'I grew up in Frence. I like cheeze.']),
    ).rejects.toThrow(
      /^The network does not know "frence" \(nearest: france, .*"cheeze" \(nearest: cheese, /,
    );
    const report = await traceCommand([
      '--scenario',
      'france',
      '--text',
      'I speak ___ quite weell',
    ]);
    expect(report.words).toEqual(['<s>', 'i', 'speak']);
  });

  test('a text without words', async () => {
    await expect(traceCommand(['--scenario', 'france', '--text', ' ,'])).rejects.toThrow(
      'The text is empty: there is no word to read.',
    );
  });
});
