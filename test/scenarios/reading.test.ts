import { describe, expect, it } from 'vitest';
import { readingOf, wordsInFront } from '../../src/scenarios/reading.ts';

const text = ['a', '___', 'b', '___', '.'];

describe('what a network reads', () => {
  it('ends before the first blank in a forward network, whose last step answers', () => {
    expect(readingOf(text, false)).toEqual({
      words: ['<s>', 'a'],
      answers: [{ position: 1, step: 1 }],
    });
    expect(readingOf(['___'], false)).toEqual({
      words: ['<s>'],
      answers: [{ position: 0, step: 0 }],
    });
  });

  it('is everything in a bidirectional network, which answers each blank at its own step', () => {
    expect(readingOf(text, true)).toEqual({
      words: ['<s>', ...text],
      answers: [
        { position: 1, step: 2 },
        { position: 3, step: 4 },
      ],
    });
  });

  it('is the whole text without a blank, with no answer', () => {
    for (const bidirectional of [false, true]) {
      expect(readingOf(['a', 'b'], bidirectional)).toEqual({
        words: ['<s>', 'a', 'b'],
        answers: [],
      });
    }
  });

  it('has a start token only where the vocabulary has one', () => {
    expect(wordsInFront(['<s>', 'a'])).toEqual(['<s>']);
    expect(wordsInFront(['a'])).toEqual([]);
    expect(readingOf(text, false, [])).toEqual({
      words: ['a'],
      answers: [{ position: 1, step: 0 }],
    });
    expect(readingOf(text, true, []).answers).toEqual([
      { position: 1, step: 1 },
      { position: 3, step: 3 },
    ]);
  });

  it('gives no answer where nothing stands before the blank', () => {
    expect(readingOf(['___', 'a'], false, [])).toEqual({ words: [], answers: [] });
  });
});
