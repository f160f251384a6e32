import { useEffect } from 'react';
import { workbench } from '../state/page.ts';

/**
 * Listens to the page's keys, which are fetched beside the first network: until that is there, there
 * is nothing for them to do. If they cannot be fetched, all buttons still work.
 */
export function useShortcuts(openHelp: () => void): void {
  useEffect(() => {
    let isOver = false;
    let end: (() => void) | undefined;
    import('./shortcuts.ts').then(
      ({ connectShortcuts }) => {
        if (!isOver) end = connectShortcuts(window, workbench, openHelp);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      end?.();
    };
  }, [openHelp]);
}
