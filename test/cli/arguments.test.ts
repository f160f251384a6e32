import { describe, expect, test } from 'vitest';
import {
  numberOf,
  parseArguments,
  recipeOf,
  scenarioOf,
  variantOptions,
} from '../../src/cli/arguments.ts';
import { findScenario } from '../../src/scenarios/index.ts';

const france = findScenario('france')!;

function parse(...argv: readonly string[]) {
  return parseArguments({ text: { type: 'string' }, cell: { type: 'string' } }, argv);
}

describe('parseArguments', () => {
  test('values behind a space or an equals sign', () => {
    expect(parse('--text', 'I grew up in France.', '--cell=lstm')).toEqual({
      text: 'I grew up in France.',
      cell: 'lstm',
    });
    expect(parse('--text', '- a dash first', '--cell=--x')).toEqual({
      text: '- a dash first',
      cell: '--x',
    });
    expect(parse('--text', '')).toEqual({ text: '' });
    expect(parse()).toEqual({});
  });

  test('options without a value', () => {
    const options = { all: { type: 'boolean' }, seed: { type: 'string' } } as const;
    expect(parseArguments(options, ['--all', '--seed', '2'])).toEqual({ all: true, seed: '2' });
    expect(parseArguments(options, ['--seed=2'])).toEqual({ seed: '2' });
    expect(() => parseArguments(options, ['--all=yes'])).toThrow('--all takes no value');
    expect(() => parseArguments(options, ['--all', 'yes'])).toThrow('"yes" belongs to no option');
    expect(() => parseArguments(options, ['--all', '--all'])).toThrow('--all is given twice');
  });

  test.each([
    [['--colour', 'blue'], 'There is no option --colour; the options are --text, --cell.'],
    [['--toString=1'], 'There is no option --toString; the options are --text, --cell.'],
    [['-t', 'x'], 'There is no option -t; the options are --text, --cell.'],
    [['--text', 'I', 'grew'], '"grew" belongs to no option; put texts in quotes.'],
    [['--', 'x'], '"x" belongs to no option; put texts in quotes.'],
    [['--text'], 'The option --text needs a value.'],
    [['--text', '--cell', 'lstm'], 'The option --text needs a value.'],
    [['--cell', 'rnn', '--cell', 'rnn'], '--cell is given twice.'],
  ])('%j is refused', (argv, message) => {
    expect(() => parse(...argv)).toThrow(
      expect.objectContaining({ name: 'CommandError', message }) as Error,
    );
  });
});

describe('which network is meant', () => {
  const recipe = (...argv: readonly string[]) =>
    recipeOf(france, parseArguments(variantOptions, argv));

  test('without options the readable LSTM of one forward layer', () => {
    expect(recipe()).toMatchObject({
      cell: 'lstm',
      layers: 1,
      direction: 'forward',
      trained: 'readable',
    });
    expect(recipe('--trained', 'plain', '--layers=1')).toMatchObject({
      cell: 'lstm',
      trained: 'plain',
    });
  });

  test('a cell that is shipped only as plain need not be called so', () => {
    expect(recipe('--cell', 'rnn')).toMatchObject({ cell: 'rnn', trained: 'plain' });
  });

  test('every recipe is found by its options', () => {
    for (const each of france.recipes) {
      const { cell, layers, direction, trained } = each;
      const argv = [`--cell=${cell}`, `--layers=${layers}`, `--direction=${direction}`];
      expect(recipe(...argv, `--trained=${trained}`)).toBe(each);
    }
  });

  test.each([
    [['--cell', 'brain'], /^--cell must be one of rnn, lstm, peephole-lstm.*, not "brain"\.$/],
    [['--layers', '4'], /^--layers must be one of 1, 2, 3, not "4"\.$/],
    [['--layers', '1.0'], /^--layers must be one of 1, 2, 3, not "1.0"\.$/],
    [['--direction', 'back'], /^--direction must be one of forward, bidirectional, not "back"\.$/],
    [['--trained', 'well'], /^--trained must be one of readable, plain, not "well"\.$/],
    [
      ['--cell', 'rnn', '--trained', 'readable'],
      /^The scenario france has no network of the kind rnn, 1 layer, forward, readable; it has: /,
    ],
  ])('%j is refused', (argv, message) => {
    expect(() => recipe(...argv)).toThrow(message);
  });

  test('a combination that is not shipped is named, with all that are', () => {
    const lstmOnly = { ...france, recipes: france.recipes.slice(0, 2) };
    const options = parseArguments(variantOptions, ['--layers', '2']);
    expect(() => recipeOf(lstmOnly, options)).toThrow(
      'The scenario france has no network of the kind lstm, 2 layers, forward; it has: ' +
        'lstm, 1 layer, forward, readable; lstm, 1 layer, forward, plain.',
    );
  });

  test('the scenario', () => {
    expect(scenarioOf({ scenario: 'france' })).toBe(france);
    expect(() => scenarioOf({ scenario: 'mars' })).toThrow(
      'There is no scenario "mars"; there are: france',
    );
    expect(() => scenarioOf({})).toThrow('--scenario is missing; there are: france');
  });
});

test('numberOf', () => {
  expect(numberOf('seed', '0')).toBe(0);
  expect(numberOf('seed', '123456')).toBe(123456);
  for (const text of ['-1', '1.5', '1e3', '', ' 1', 'x', '99999999999999999999']) {
    expect(() => numberOf('seed', text)).toThrow(
      `--seed must be a whole number from 0 up, not "${text}".`,
    );
  }
});
