import { describe, expect, test } from 'vitest';
import { parseTraceInput } from '../../src/cli/traceInput.ts';

describe('parseTraceInput', () => {
  test('vectors, words and first states', () => {
    expect(parseTraceInput('{"vectors": [[1, -2.5e-3]]}')).toEqual({
      sequence: { vectors: [[1, -0.0025]] },
    });
    expect(parseTraceInput('{"words": ["i", "."], "h0": [[1], [2]], "c0": [[3], [4]]}')).toEqual({
      sequence: { words: ['i', '.'] },
      h0: [[1], [2]],
      c0: [[3], [4]],
    });
  });

  test.each([
    ['', 'The input is not valid JSON ('],
    ['{"vectors": [[1,]]}', 'The input is not valid JSON ('],
    ['{"vectors": [[NaN]]}', 'The input is not valid JSON ('],
    ['[[1]]', 'The input must be a JSON object with "vectors" or "words".'],
    ['null', 'The input must be a JSON object with "vectors" or "words".'],
    ['{}', 'The input must hold either "vectors" or "words".'],
    ['{"h0": [[1]]}', 'The input must hold either "vectors" or "words".'],
    ['{"vectors": [[1]], "words": ["i"]}', 'The input must hold either "vectors" or "words".'],
    [
      '{"words": ["i"], "h_0": []}',
      'The input holds "h_0", which is none of vectors, words, h0, c0.',
    ],
    ['{"vectors": []}', '"vectors" is empty: there is no step to run.'],
    ['{"words": []}', '"words" is empty: there is no step to run.'],
    ['{"vectors": {"0": [1]}}', '"vectors" must be a list of lists of numbers.'],
    ['{"vectors": null}', '"vectors" must be a list of lists of numbers.'],
    ['{"vectors": [1, 2]}', 'In step 0 of "vectors" there is 1, not a list of numbers.'],
    [
      '{"vectors": [[1], [2, "3"]]}',
      'In step 1 of "vectors" there is "3" at index 1, not a finite number.',
    ],
    [
      '{"vectors": [[1], [null]]}',
      'In step 1 of "vectors" there is null at index 0, not a finite number.',
    ],
    [
      '{"vectors": [[1e999]]}',
      'In step 0 of "vectors" there is Infinity at index 0, not a finite number.',
    ],
    ['{"words": "i grew up"}', '"words" must be a list of words.'],
    ['{"words": ["i", 3]}', 'Word 1 of "words" is 3, not a text.'],
    ['{"words": ["i"], "h0": [1, 2]}', 'In row 0 of "h0" there is 1, not a list of numbers.'],
    [
      '{"words": ["i"], "c0": [[1], [[2]]]}',
      'In row 1 of "c0" there is [2] at index 0, not a finite number.',
    ],
  ])('%s', (text, message) => {
    expect(() => parseTraceInput(text)).toThrow(message);
  });
});
