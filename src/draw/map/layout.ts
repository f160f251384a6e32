/** Where everything of the dense map stands; places are found by arithmetic. */
import type { SignalDeclaration } from '../../engine/cells/contract.ts';
import type { LayerTrace } from '../../engine/trace.ts';
import { valueScale, type ValueScale } from '../valueScale.ts';

/** One signal of one layer and direction: a row a unit, a column a step. */
export interface MapBlock {
  readonly layer: LayerTrace;
  /** The same layer of the run that is painted beside it, if one is. */
  readonly beside: LayerTrace | undefined;
  readonly signal: SignalDeclaration;
  readonly scale: ValueScale;
  /** The unit of every row. */
  readonly order: readonly number[];
  readonly topPx: number;
  readonly heightPx: number;
}

export interface MapHeading {
  readonly layer: LayerTrace;
  readonly topPx: number;
}

export interface MapLayout {
  readonly blocks: readonly MapBlock[];
  /** One above the blocks of each layer; none where only one layer is shown. */
  readonly headings: readonly MapHeading[];
  readonly heightPx: number;
  readonly columns: MapColumns;
}

/** The steps that are shown, from left to right. */
export interface MapColumns {
  readonly from: number;
  readonly to: number;
  readonly columnWidthPx: number;
  readonly widthPx: number;
}

/** One value of the map. */
export interface MapPlace {
  /** The index of its block. */
  readonly block: number;
  /** Counted from the block's top. */
  readonly row: number;
  readonly step: number;
}

/** Narrower than this a step can hardly be pointed at; longer sequences scroll. */
const NARROWEST_COLUMN_PX = 3;
const BLOCK_HEIGHT_PX = 100;
const LOWEST_ROW_PX = 2;
const HIGHEST_ROW_PX = 14;
/** A label with the ends of its scale has to fit beside a block of few units. */
const LOWEST_BLOCK_PX = 34;
const GAP_PX = 8;
export const HEADING_PX = 28;

export function mapColumns(availablePx: number, from: number, to: number): MapColumns {
  const count = to - from + 1;
  const columnWidthPx = Math.max(NARROWEST_COLUMN_PX, availablePx / count);
  return { from, to, columnWidthPx, widthPx: columnWidthPx * count };
}

/** The left edge of a step's column. */
export function leftOf({ from, columnWidthPx }: MapColumns, step: number): number {
  return (step - from) * columnWidthPx;
}

/** The step whose column holds a place, clamped to those that are shown. */
export function stepAt({ from, to, columnWidthPx }: MapColumns, xPx: number): number {
  return Math.min(to, Math.max(from, from + Math.floor(xPx / columnWidthPx)));
}

/** Whole pixels, so that all rows are equally high. */
export function rowHeightPx(units: number): number {
  return Math.min(HIGHEST_ROW_PX, Math.max(LOWEST_ROW_PX, Math.round(BLOCK_HEIGHT_PX / units)));
}

interface Shown {
  readonly layers: readonly LayerTrace[];
  readonly signals: readonly SignalDeclaration[];
  readonly orderOf: (layer: LayerTrace) => readonly number[];
  readonly columns: MapColumns;
  /** What is painted beside each value: the same layer of another run; absent for nothing. */
  readonly beside?: ((layer: LayerTrace) => LayerTrace | undefined) | undefined;
}

/**
 * The blocks from top to bottom: layer by layer, in each all the signals. A signal has the same
 * scale in all of them.
 */
export function layoutMap({ layers, signals, orderOf, columns, beside }: Shown): MapLayout {
  const all = [...layers, ...layers.flatMap((layer) => beside?.(layer) ?? [])];
  const scales = signals.map((signal) =>
    valueScale(
      signal,
      all.map((layer) => layer.signals[signal.id]),
    ),
  );
  const blocks: MapBlock[] = [];
  const headings: MapHeading[] = [];
  let topPx = 0;
  for (const layer of layers) {
    const order = orderOf(layer);
    if (layers.length > 1) {
      headings.push({ layer, topPx });
      topPx += HEADING_PX;
    }
    signals.forEach((signal, index) => {
      const heightPx = layer.units * rowHeightPx(layer.units);
      blocks.push({
        layer,
        beside: beside?.(layer),
        signal,
        scale: scales[index]!,
        order,
        topPx,
        heightPx,
      });
      topPx += Math.max(heightPx, LOWEST_BLOCK_PX) + GAP_PX;
    });
  }
  return { blocks, headings, heightPx: Math.max(0, topPx - GAP_PX), columns };
}

/** The value at a place of the picture, or the nearest one; undefined where nothing is shown. */
export function placeAt(layout: MapLayout, xPx: number, yPx: number): MapPlace | undefined {
  const { blocks, columns } = layout;
  const distance = ({ topPx, heightPx }: MapBlock): number =>
    Math.max(topPx - yPx, yPx - topPx - heightPx, 0);
  const block = blocks.reduce(
    (best, each, index) => (distance(each) < distance(blocks[best]!) ? index : best),
    0,
  );
  const found = blocks[block];
  if (found === undefined) return undefined;
  const row = Math.floor((yPx - found.topPx) / (found.heightPx / found.order.length));
  return {
    block,
    row: Math.min(found.order.length - 1, Math.max(0, row)),
    step: stepAt(columns, xPx),
  };
}

/** The box of a unit's row in a block. */
export function rowBox({ order, topPx, heightPx }: MapBlock, unit: number) {
  const pitchPx = heightPx / order.length;
  return { topPx: topPx + order.indexOf(unit) * pitchPx, heightPx: pitchPx };
}

/** What is read at a place in the run that is painted beside; undefined where none is. */
export function valueBeside({ blocks }: MapLayout, { block, row, step }: MapPlace) {
  const { beside, signal, order } = blocks[block]!;
  return beside?.signals[signal.id]?.[step * beside.units + order[row]!];
}

/** What is read at a place. */
export function valueAt({ blocks }: MapLayout, { block, row, step }: MapPlace): number {
  const { layer, signal, order } = blocks[block]!;
  return layer.signals[signal.id]![step * layer.units + order[row]!]!;
}
