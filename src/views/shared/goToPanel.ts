import { panelId } from './panelId.ts';

/**
 * Shows a panel from its beginning, and takes the focus to its heading, which says where one is; the
 * address holds the choices, so it does not change.
 */
export function goToPanel(id: string): void {
  const panel = document.getElementById(panelId(id));
  const heading = panel?.querySelector<HTMLElement>('h2');
  // Only from here: it is no stop for the keyboard.
  heading?.setAttribute('tabindex', '-1');
  // What is still on its way has no heading yet.
  (heading ?? panel)?.focus({ preventScroll: true });
  panel?.scrollIntoView({ block: 'start' });
}
