import { useEffect } from 'react';
import { workbench } from '../state/page.ts';
import { takeEarlyKeys } from './earlyKeys.ts';
import { connectShortcuts } from './shortcuts.ts';

export interface ShortcutsProps {
  readonly onHelp: () => void;
}

/** The keys of the page, as long as it is there; nothing to be seen. */
export function Shortcuts({ onHelp }: ShortcutsProps) {
  useEffect(() => connectShortcuts(window, workbench, onHelp, takeEarlyKeys()), [onHelp]);
  return null;
}
