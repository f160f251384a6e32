/**
 * The open cell as Hung-yi Lee draws it in his lectures: the memory in the middle with a loop on
 * which it comes back, sums from below, and gates that control multiplications. It follows from the
 * cell's flow and from the roles of its signals.
 */
import type { Cell } from '../engine/cells/contract.ts';
import type { CellLayout } from './cellLayout.ts';
import { LectureDrawing, traitsOf } from './lectureDrawing.ts';
import { lectureGrid } from './lecturePlaces.ts';
import { lectureStrips } from './lectureStrips.ts';
import { lectureSymbols } from './lectureSymbols.ts';

const FRAME_INSET_PX = 7;

/** The cell in a box of the given size, in pixels. */
export function layoutLectureNotation(cell: Cell, width: number, height: number): CellLayout {
  const grid = lectureGrid(width, height, traitsOf(cell));
  const drawing = new LectureDrawing(cell, grid, width, height);
  const top = 6;
  return {
    width,
    height,
    frame: {
      x: grid.left - FRAME_INSET_PX,
      y: top,
      width: grid.right - grid.left + 2 * FRAME_INSET_PX,
      height: grid.y.bus + 14 - top,
    },
    nodes: [...drawing.nodes.values()],
    wires: drawing.wires,
    strips: lectureStrips(drawing),
    delays: [drawing.delay()],
    symbols: lectureSymbols(cell, { nodes: drawing.nodes, approachPx: grid.approach }),
    inputLabel: { x: drawing.inputX(), y: height - 8 },
  };
}
