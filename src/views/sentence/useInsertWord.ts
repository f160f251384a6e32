import { useLayoutEffect, useRef, type RefObject } from 'react';
import { insertInDraft } from './insertInDraft.ts';

/** Puts words into a field where its caret is, and leaves the caret behind them. */
export function useInsertWord(
  field: RefObject<HTMLTextAreaElement | null>,
  onChange: (typed: string) => void,
): (word: string) => void {
  const caret = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    // A value that is set from outside leaves the caret at its end.
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  return (word) => {
    if (field.current === null) return;
    const { value, selectionStart: from, selectionEnd: to } = field.current;
    const inserted = insertInDraft(value, { from, to }, word);
    caret.current = inserted.caret;
    onChange(inserted.typed);
  };
}
