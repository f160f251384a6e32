import { useEffect, type RefObject } from 'react';

/** A letter typed anywhere in a menu goes into its field, as if that had been chosen first. */
export function useTypeAhead(menu: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = menu.current;
    const toField = (event: KeyboardEvent): void => {
      const isLetter = event.key.length === 1 && /\p{L}/u.test(event.key);
      if (!isLetter || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement) return;
      element?.querySelector('input')?.focus();
    };
    element?.addEventListener('keydown', toField);
    return () => {
      element?.removeEventListener('keydown', toField);
    };
  }, [menu]);
}
