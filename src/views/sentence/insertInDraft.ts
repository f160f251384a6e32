interface Selection {
  readonly from: number;
  readonly to: number;
}

interface Inserted {
  readonly typed: string;
  /** Behind what was put in. */
  readonly caret: number;
}

/** What is written with a space to its neighbours: not Chinese, and no full stop before it. */
const SPACED = /[\p{L}\p{N}_'’-]/u;
const HAN = /\p{Script=Han}/u;

function isSpaced(sign: string | undefined): boolean {
  return sign !== undefined && SPACED.test(sign) && !HAN.test(sign);
}

/** The draft with a word in place of what is selected, set apart from its neighbours where need be. */
export function insertInDraft(draft: string, { from, to }: Selection, word: string): Inserted {
  const before = draft.slice(0, from);
  const after = draft.slice(to);
  const isWord = isSpaced(word.at(0));
  const isApart = before === '' || /\s$/u.test(before) || HAN.test(before.at(-1)!);
  const put = `${isWord && !isApart ? ' ' : ''}${word}`;
  const gap = isSpaced(word.at(-1)) && isSpaced(after.at(0)) ? ' ' : '';
  return { typed: before + put + gap + after, caret: before.length + put.length };
}
