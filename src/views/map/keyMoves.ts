import type { MapLayout, MapPlace } from '../../draw/map/layout.ts';

/** Where a key leads from a place of the map; undefined for keys that lead nowhere. */
export function placeByKey(
  { blocks, columns }: MapLayout,
  from: MapPlace,
  key: string,
): MapPlace | undefined {
  const rowsOf = (block: number): number => blocks[block]?.order.length ?? 1;
  const toStep = (step: number): MapPlace => ({
    ...from,
    step: Math.min(columns.to, Math.max(columns.from, step)),
  });
  const toRow = (row: number): MapPlace => ({
    ...from,
    row: Math.min(rowsOf(from.block) - 1, Math.max(0, row)),
  });
  const toBlock = (by: number): MapPlace => {
    const block = Math.min(blocks.length - 1, Math.max(0, from.block + by));
    return { ...from, block, row: Math.min(rowsOf(block) - 1, from.row) };
  };
  switch (key) {
    case 'ArrowLeft':
      return toStep(from.step - 1);
    case 'ArrowRight':
      return toStep(from.step + 1);
    case 'ArrowUp':
      return toRow(from.row - 1);
    case 'ArrowDown':
      return toRow(from.row + 1);
    case 'PageUp':
      return toBlock(-1);
    case 'PageDown':
      return toBlock(1);
    case 'Home':
      return toStep(columns.from);
    case 'End':
      return toStep(columns.to);
    default:
      return undefined;
  }
}
