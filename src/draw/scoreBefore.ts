/** The lines of the score as they would be without experiments, over those that are. */
import type { Cell } from '../engine/cells/contract.ts';
import type { LayerTrace } from '../engine/trace.ts';
import type { Columns } from './columns.ts';
import { beltOf, LARGEST_THICKNESS, outline, type ScoreLayout } from './score.ts';

/** The outline of every unit's memory in a layer, in the places and the scale of the score. */
export function outlinesBefore(
  cell: Cell,
  layer: LayerTrace,
  { lines, pitchPx, largest }: ScoreLayout,
  columns: Columns,
): readonly string[] {
  const pxPerValue = (pitchPx * LARGEST_THICKNESS) / largest;
  const belt = beltOf(cell, layer);
  return lines.map(({ unit, yPx }) =>
    outline(belt, unit, layer.units, { columns, yPx, pxPerValue, direction: layer.direction }),
  );
}
