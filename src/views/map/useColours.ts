import { colourTable, type Theme } from '../../draw/map/colours.ts';
import type { ValueScale } from '../../draw/valueScale.ts';
import { memoize } from '../../state/memoize.ts';
import { useTheme } from '../shared/useTheme.ts';

export type Colours = Readonly<Record<ValueScale['kind'], Uint32Array>>;

const coloursOf = memoize(
  (theme: Theme): Colours => ({
    sequential: colourTable(theme, 'sequential'),
    diverging: colourTable(theme, 'diverging'),
  }),
  2,
);

/** The two colour scales of the theme that is shown. */
export function useColours(): Colours {
  return coloursOf(useTheme());
}
