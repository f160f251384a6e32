import { useEffect, type RefObject } from 'react';

function toField(event: KeyboardEvent): void {
  const isLetter = event.key.length === 1 && /\p{L}/u.test(event.key);
  if (!isLetter || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLInputElement) return;
  (event.currentTarget as HTMLElement).querySelector('input')?.focus();
}

/** A letter typed anywhere in a menu goes into its field, as if that had been chosen first. */
export function useTypeAhead(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // Its head can have the focus too.
    const menu = content.current?.closest<HTMLElement>('[popover]');
    menu?.addEventListener('keydown', toField);
    return () => menu?.removeEventListener('keydown', toField);
  }, [content]);
}
