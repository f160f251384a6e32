import { hueOf, type Hue } from '../../draw/roles.ts';
import type { FullText } from '../../i18n/index.ts';
import type { GapCurve } from '../../state/gapCurves.ts';

/** A network's name among others: how it was trained is said where that tells two of them apart. */
export function networkName(
  { network }: GapCurve,
  curves: readonly GapCurve[],
  text: FullText,
): string {
  const name = text.of('network', network.cell);
  const isAlone = curves.filter((each) => each.network.cell === network.cell).length === 1;
  if (isAlone) return name;
  return text('gap.trained', { network: name, trained: text.of('trained', network.trained) });
}

/** The hue of what carries its memory: the cell state, or h where there is nothing else. */
export function curveHue({ cell }: GapCurve): Hue {
  const belt = cell.signals.find(({ roles }) => roles.includes('belt'));
  return hueOf(cell, belt?.id ?? '');
}

/** How its line is drawn. */
export function curveClass({ network: { cell, trained } }: GapCurve): string {
  return `gap-line is-${cell} is-${trained}`;
}
