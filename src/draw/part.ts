/** The part of a drawing in which a phase happens. */
import type { CellLayout } from './cellLayout.ts';

export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN_PX = 10;
/** What a strip's label takes above it. */
const LABEL_PX = 18;

function around(parts: readonly Part[], { width, height }: CellLayout): Part | undefined {
  if (parts.length === 0) return undefined;
  const left = Math.min(...parts.map(({ x }) => x)) - MARGIN_PX;
  const top = Math.min(...parts.map(({ y }) => y)) - MARGIN_PX;
  const right = Math.max(...parts.map((each) => each.x + each.width)) + MARGIN_PX;
  const bottom = Math.max(...parts.map((each) => each.y + each.height)) + MARGIN_PX;
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  return { x, y, width: Math.min(width, right) - x, height: Math.min(height, bottom) - y };
}

/**
 * Around the shapes of what a phase computes and their strips, or around what the first phase takes
 * in; undefined where nothing of a phase is drawn.
 */
export function partOf(
  layout: CellLayout,
  computed: readonly string[],
  isFirst: boolean,
): Part | undefined {
  const shapes = layout.nodes
    .filter(({ signal }) => computed.includes(signal))
    .map(({ x, y, width, height }) => ({ x: x - width / 2, y: y - height / 2, width, height }));
  const strips = layout.strips
    .filter(({ signal, time }) => time === 'now' && computed.includes(signal))
    .map(({ x, y, width, height }) => ({ x, y: y - LABEL_PX, width, height: height + LABEL_PX }));
  const takenIn = layout.wires
    .filter(({ kind }) => isFirst && kind === 'takeIn')
    .flatMap(({ points }) => points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  return around([...shapes, ...strips, ...takenIn], layout);
}
