import { useEffect, type RefObject } from 'react';
import { TABS, type Tab } from '../../state/choices.ts';
import { useActions } from '../../state/hooks.ts';
import { followSwipes } from './swipes.ts';

/** A swipe to the left brings the next tab, one to the right the one before. */
export function useSwipes(dock: RefObject<HTMLElement | null>, tab: Tab): void {
  const { choose } = useActions();
  useEffect(() => {
    const page = dock.current?.closest<HTMLElement>('main');
    if (!page) return undefined;
    return followSwipes(page, (by) => {
      const chosen = TABS[TABS.indexOf(tab) + by];
      if (chosen !== undefined) choose({ tab: chosen });
    });
  }, [dock, tab, choose]);
}
