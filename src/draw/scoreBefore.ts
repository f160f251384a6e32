/** The lines of the score as they would be without experiments, over those that are. */
import type { Cell } from '../engine/cells/contract.ts';
import type { LayerTrace } from '../engine/trace.ts';
import type { Columns } from './columns.ts';
import { beltOf, LARGEST_THICKNESS, outline, type ScoreLayout } from './score.ts';

/** Where the lines of a score are, and how thick: all that it shares with those of another run. */
export interface ScoreRuling extends Pick<ScoreLayout, 'pitchPx' | 'largest'> {
  /** The units from the top down. */
  readonly units: readonly number[];
}

/** The outline of every unit's memory in a layer, in the places and the scale of the score. */
export function outlinesBefore(
  cell: Cell,
  layer: LayerTrace,
  { units, pitchPx, largest }: ScoreRuling,
  columns: Columns,
): readonly string[] {
  const pxPerValue = (pitchPx * LARGEST_THICKNESS) / largest;
  const belt = beltOf(cell, layer);
  return units.map((unit, row) => {
    const yPx = (row + 0.5) * pitchPx;
    return outline(belt, unit, layer.units, {
      columns,
      yPx,
      pxPerValue,
      direction: layer.direction,
    });
  });
}
