import { useSyncExternalStore } from 'react';
import { useChoice } from '../../state/hooks.ts';

function systemIsDark(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

function onSystemTheme(listener: () => void): () => void {
  const query = systemIsDark();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The theme that is shown, for what is painted and cannot follow a style sheet. */
export function useTheme(): 'light' | 'dark' {
  const chosen = useChoice('theme');
  const isDark = useSyncExternalStore(onSystemTheme, () => systemIsDark().matches);
  if (chosen !== 'system') return chosen;
  return isDark ? 'dark' : 'light';
}
