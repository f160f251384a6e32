import { useEffect, useMemo, useState } from 'react';
import type { CellLayout } from '../../draw/cellLayout.ts';
import { layoutChainNotation } from '../../draw/chainNotation.ts';
import type { Scene } from '../../state/scene.ts';
import { useChoice } from '../../state/hooks.ts';
import type { Size } from '../shared/useSize.ts';
import { wantsStillness } from '../shared/stillness.ts';
import { loadDrawings, type Drawings } from './drawings.ts';

const MORPH_MILLISECONDS = 400;
/** In less room labels would collide: a layout of its own is taller than wide. */
export const NARROWEST_PX = 700;
const SHORTEST_PX = 320;
/** What a wide drawing leaves for the note below it, so that nothing moves when that is there. */
const NOTE_PX = 20;

type Notation = ReturnType<typeof useChoice<'notation'>>;

/** What other notations than the first need, and narrow drawings; undefined until it is there. */
function useDrawings(isWanted: boolean): Drawings | undefined {
  const [loaded, setLoaded] = useState<Drawings | Error>();
  const isNeeded = isWanted && loaded === undefined;
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isAwaited = true;
    const settle = (value: Drawings | Error): void => {
      if (isAwaited) setLoaded(value);
    };
    loadDrawings().then(settle, (reason: unknown) => {
      settle(reason instanceof Error ? reason : new Error(String(reason)));
    });
    return () => {
      isAwaited = false;
    };
  }, [isNeeded]);
  if (loaded instanceof Error) throw loaded;
  return loaded;
}

interface Shown {
  readonly notation: Notation;
  /** Where the way to it began, and how much of it is behind; undefined once it is there. */
  readonly way?: { readonly from: CellLayout; readonly progress: number } | undefined;
}

/**
 * The drawing of a cell in the chosen notation, for the room that there is; after a switch, on its
 * way there. Undefined only until the notation that a link asks for is loaded, or a narrow one.
 */
export function useCellLayout(cell: Scene['network']['cell'], room: Size): CellLayout | undefined {
  const chosen = useChoice('notation');
  // Where it is not shown there is no room to measure.
  const widthPx = room.widthPx || innerWidth;
  const isNarrow = widthPx < NARROWEST_PX;
  const drawings = useDrawings(isNarrow || chosen !== 'chain');
  const [shown, setShown] = useState<Shown>({ notation: chosen });
  const { notation, way } = shown;
  const roomPx = room.heightPx - (notation === 'lecture' ? NOTE_PX : 0);
  // A narrow drawing is as high as it needs to be.
  const heightPx = isNarrow ? 0 : Math.max(SHORTEST_PX, roomPx);

  const goal = useMemo(() => {
    if (isNarrow) return drawings?.compactNotations[notation](cell, widthPx);
    if (notation === 'chain') return layoutChainNotation(cell, widthPx, heightPx);
    return drawings?.notations[notation](cell, widthPx, heightPx);
  }, [cell, isNarrow, widthPx, heightPx, notation, drawings]);
  const layout = useMemo(
    () => (way && goal && drawings ? drawings.morphLayouts(way.from, goal, way.progress) : goal),
    [way, goal, drawings],
  );

  if (chosen !== notation && drawings !== undefined) {
    const isMoving = layout !== undefined && !wantsStillness();
    setShown({ notation: chosen, way: isMoving ? { from: layout, progress: 0 } : undefined });
  }
  const from = way?.from;
  useEffect(() => {
    if (from === undefined) return undefined;
    let start: number | undefined;
    const move = (now: number): void => {
      start ??= now;
      const progress = (now - start) / MORPH_MILLISECONDS;
      const isThere = progress >= 1;
      setShown(isThere ? { notation } : { notation, way: { from, progress } });
      if (!isThere) frame = requestAnimationFrame(move);
    };
    let frame = requestAnimationFrame(move);
    return () => cancelAnimationFrame(frame);
  }, [from, notation]);
  return layout;
}
