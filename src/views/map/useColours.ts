import { useMemo } from 'react';
import { colourTable } from '../../draw/map/colours.ts';
import type { ValueScale } from '../../draw/valueScale.ts';
import { useTheme } from '../shared/useTheme.ts';

export type Colours = Readonly<Record<ValueScale['kind'], Uint32Array>>;

/** The two colour scales of the theme that is shown. */
export function useColours(): Colours {
  const theme = useTheme();
  return useMemo(
    () => ({
      sequential: colourTable(theme, 'sequential'),
      diverging: colourTable(theme, 'diverging'),
    }),
    [theme],
  );
}
