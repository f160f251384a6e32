import { describe, expect, it } from 'vitest';
import { refusalOf, replaceInDraft } from '../../src/views/sentence/replaceInDraft.ts';

describe('replacing a word in a draft', () => {
  it('replaces whole words in any case and leaves all else as it was typed', () => {
    const draft = '  Frnace, frnace and frnaces:\nFRNACE!';
    expect(replaceInDraft(draft, 'frnace', 'France')).toBe(
      '  France, France and frnaces:\nFrance!',
    );
  });

  it('finds a word whatever apostrophe was typed, and one with signs of its own', () => {
    expect(replaceInDraft('I don’t, don`t', "don't", 'was')).toBe('I was, was');
    expect(replaceInDraft('c++ and c+', 'c+', 'soup')).toBe('soup+ and soup');
  });

  it('finds a Chinese word between others, which no space sets apart', () => {
    expect(replaceInDraft('我在英国长大。英国', '英国', '法国')).toBe('我在法国长大。法国');
    expect(replaceInDraft('我在frnace长大', 'frnace', '法国')).toBe('我在法国长大');
  });

  it('takes what it puts in literally', () => {
    expect(replaceInDraft('a b', 'b', '$&')).toBe('a $&');
  });
});

describe('what remains of a refusal', () => {
  const refused = {
    ok: false,
    unknown: [
      { word: 'frnace', nearest: ['france'] },
      { word: 'sommer', nearest: ['summer'] },
    ],
  } as const;

  it('names the words that are still in the draft', () => {
    expect(refusalOf(refused, 'In France, last Sommer')).toEqual({
      ok: false,
      unknown: [{ word: 'sommer', nearest: ['summer'] }],
    });
  });

  it('is nothing once they are gone, and once an empty draft is filled', () => {
    expect(refusalOf(refused, 'In France')).toBeUndefined();
    expect(refusalOf({ ok: false, problem: 'empty' }, 'In')).toBeUndefined();
    expect(refusalOf(undefined, 'In')).toBeUndefined();
  });
});
