import { describe, expect, it } from 'vitest';
import { insertInDraft } from '../../src/views/sentence/insertInDraft.ts';

/** The draft before and after, the selection and the caret written as bars. */
function inserted(marked: string, word: string): string {
  const [before = '', selected = '', after = ''] = marked.split('|');
  const from = before.length;
  const { typed, caret } = insertInDraft(
    before + selected + after,
    { from, to: from + selected.length },
    word,
  );
  return `${typed.slice(0, caret)}|${typed.slice(caret)}`;
}

describe('putting a word into a draft', () => {
  it('sets it apart from the words beside it', () => {
    expect(inserted('||', 'I')).toBe('I|');
    expect(inserted('I||', 'grew')).toBe('I grew|');
    expect(inserted('I ||', 'grew')).toBe('I grew|');
    expect(inserted('I grew up.||', 'I')).toBe('I grew up. I|');
    expect(inserted('I ||up', 'grew')).toBe('I grew| up');
    expect(inserted('I || up', 'grew')).toBe('I grew| up');
    expect(inserted('I speak fluent||', '___')).toBe('I speak fluent ___|');
  });

  it('but a sign from nothing', () => {
    expect(inserted('I grew up||', '.')).toBe('I grew up.|');
    expect(inserted('I grew|| up', ',')).toBe('I grew,| up');
  });

  it('puts it in place of what is selected', () => {
    expect(inserted('I |grew| up', 'was')).toBe('I was| up');
  });

  it('writes Chinese without spaces', () => {
    expect(inserted('我在||长大', '法国')).toBe('我在法国|长大');
    expect(inserted('我会说||。', '___')).toBe('我会说___|。');
  });
});
