import { describe, expect, test } from 'vitest';
import { traceCommand } from '../../src/cli/traceCommand.ts';
import { findScenario } from '../../src/scenarios/index.ts';

const france = findScenario('france')!;
const read = 'I grew up in France. Last summer I visited Spain. I speak fluent';
const words = '<s> i grew up in france . last summer i visited spain . i speak fluent'.split(' ');

const recipes = france.recipes.map((each) => {
  const { cell, layers, direction, trained } = each;
  return [`${cell}, ${String(layers)} layers, ${direction}, ${trained}`, each] as const;
});

/** A forward network does not read what stands behind the blank, whatever it is. */
const behind = { forward: '___ and more', bidirectional: '___.' };
const wordsRead = { forward: words, bidirectional: [...words, '___', '.'] };
const answerStep = { forward: 15, bidirectional: 16 };

describe('a text, read by the shipped networks', () => {
  test.each(recipes)('%s', async (_, recipe) => {
    const { cell, layers, direction, trained, units } = recipe;
    const report = await traceCommand([
      ...['--scenario', 'france', '--text', `${read} ${behind[direction]}`],
      ...['--cell', cell, '--layers', String(layers)],
      ...['--direction', direction, '--trained', trained],
    ]);
    const bidirectional = direction === 'bidirectional';
    expect(report.model).toMatchObject({ cell, layers, bidirectional, hiddenSize: units });
    expect(report.words).toEqual(wordsRead[direction]);
    expect(report.output).toHaveLength(wordsRead[direction].length);
    const step = answerStep[direction];
    expect(report.answers).toHaveLength(1);
    expect(report.answers![0]!.step).toBe(step);
    const [best] = report.answers![0]!.top;
    if (cell !== 'rnn') expect(best!.word).toBe('french');
    // Between the blanks, a network that reads both ways answers nothing.
    if (!bidirectional) expect(report.predictions![step]).toEqual(report.answers![0]!.top);
  });

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
