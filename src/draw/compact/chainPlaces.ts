/** Where the chain notation puts things in a narrow picture: columns as in a wide one, rows by role. */
import type { Cell, Placement, Role } from '../../engine/cells/contract.ts';
import type { ChainGrid } from '../chainNotation.ts';
import { roleWith } from '../lecturePlaces.ts';
import { chainColumns, TRUNK_X_PX, type ChainColumns } from './chainColumns.ts';
import {
  BELOW_BUS_PX,
  BOX_HEIGHT_PX,
  CIRCLE_PX,
  heightOf,
  LABEL_PX,
  PEEPHOLE_OFFSET,
  STRIP_PX,
} from './sizes.ts';

const BELT_PX = 78;
/** From the belt down to where it is squashed, and to where that is read. */
const BELOW_BELT_PX = { squash: 44, shown: 94 };
/** How the chain notation writes where a peephole arrives at its box, in columns. */
const SIDE_OFFSET = 0.34;

/** The rows as this placement numbers them. */
const rowNames = ['belt', 'squash', 'shown', 'write', 'approach', 'gates', 'bus'] as const;
type Row = (typeof rowNames)[number];

const rowOfRole: Partial<Readonly<Record<Role, Row>>> = {
  belt: 'belt',
  retained: 'belt',
  squashed: 'squash',
  output: 'shown',
  written: 'write',
  writeAmount: 'write',
};

export interface ChainPlaces {
  readonly placement: Placement;
  readonly grid: ChainGrid;
  readonly columns: ChainColumns;
  readonly y: Readonly<Record<Row, number>>;
  /** The tops of the strips: above what is written, and between that and the boxes. */
  readonly strips: { readonly upper: number; readonly lower: number };
  readonly isBelow: (rail: number) => boolean;
}

function rowsOf(height: number, hasPortsBelow: boolean): ChainPlaces['y'] {
  const { frame, strip, name } = BELOW_BUS_PX;
  const bus = height - name - 16 - (hasPortsBelow ? strip + STRIP_PX.height : frame);
  const gates = bus - 20 - BOX_HEIGHT_PX / 2;
  const approach = gates - BOX_HEIGHT_PX / 2 - 11;
  const write = approach - 10 - STRIP_PX.height - LABEL_PX - CIRCLE_PX / 2 - 6;
  const squash = BELT_PX + BELOW_BELT_PX.squash;
  const shown = BELT_PX + BELOW_BELT_PX.shown;
  return { belt: BELT_PX, squash, shown, write, approach, gates, bus };
}

/** The cell's own placement, moved to these columns and rows. */
function moved(cell: Cell, columns: ChainColumns, width: number): Placement {
  const { nodes, rails, trunk, peepholes, rows: wideRows } = cell.placement.chain;
  const numberOf = (row: Row): number => rowNames.indexOf(row);
  const rowOf = (id: string): Row => {
    if (columns.stands(id)) return 'gates';
    return (
      roleWith(
        cell.signals.find((signal) => signal.id === id)!,
        rowOfRole,
      ) ?? 'write'
    );
  };
  const railOf = (row: number): number => numberOf(row < wideRows - 1 ? 'belt' : 'bus');
  return {
    columns: width,
    rows: rowNames.length,
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, [column]]) => [id, [columns.x(column), numberOf(rowOf(id))]]),
    ),
    rails: Object.fromEntries(
      Object.entries(rails).map(([state, rail]) => [
        state,
        { in: railOf(rail.in), out: railOf(rail.out) },
      ]),
    ),
    strips: {},
    inputColumn: width / 2,
    ...(trunk && { trunk: { column: TRUNK_X_PX, row: numberOf('bus') } }),
    ...(peepholes && {
      peepholes: {
        column: columns.firstPx - PEEPHOLE_OFFSET * columns.boxPx,
        row: numberOf('approach'),
      },
    }),
  };
}

export function chainPlaces(cell: Cell, width: number): ChainPlaces {
  const height = heightOf(cell);
  const columns = chainColumns(cell, width);
  const placement = moved(cell, columns, width);
  const isBelow = (rail: number): boolean => rail === rowNames.indexOf('bus');
  const rails = Object.values(placement.rails);
  const y = rowsOf(
    height,
    rails.some((rail) => isBelow(rail.in) || isBelow(rail.out)),
  );
  return {
    placement,
    grid: {
      width,
      height,
      columnPx: (PEEPHOLE_OFFSET * columns.boxPx) / SIDE_OFFSET,
      x: (column) => column,
      y: (row) => y[rowNames[row]!],
    },
    columns,
    y,
    strips: {
      upper: y.write - CIRCLE_PX / 2 - STRIP_PX.height,
      lower: y.approach - 10 - STRIP_PX.height,
    },
    isBelow,
  };
}
