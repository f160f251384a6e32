/** Work that is done piece by piece, while the browser has nothing else to do. */

/** How long one slice of work may keep the page from answering. */
const SLICE_MILLISECONDS = 12;
/** How long the work may wait for the browser to be idle. */
const PATIENCE_MILLISECONDS = 200;

/** Calls back when the browser is idle, or soon where it cannot tell. */
function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback(callback, { timeout: PATIENCE_MILLISECONDS });
  } else {
    setTimeout(callback, 0);
  }
}

interface Slice<Piece> {
  readonly done: readonly Piece[];
  readonly isComplete: boolean;
}

/** Goes on until the slice of time is used up, but by one piece at least. */
function workSlice<Piece>(pieces: Iterator<Piece>): Slice<Piece> {
  const done: Piece[] = [];
  const end = performance.now() + SLICE_MILLISECONDS;
  let piece = pieces.next();
  while (!piece.done) {
    done.push(piece.value);
    if (performance.now() >= end) break;
    piece = pieces.next();
  }
  return { done, isComplete: piece.done === true };
}

/**
 * Works through all pieces and tells of them slice by slice. Returns what gives the rest up;
 * nothing is told after that.
 */
export function workInSlices<Piece>(
  pieces: Iterator<Piece>,
  tell: (slice: Slice<Piece>) => void,
): () => void {
  let isWanted = true;
  const goOn = (): void => {
    if (!isWanted) return;
    const slice = workSlice(pieces);
    tell(slice);
    if (!slice.isComplete) whenIdle(goOn);
  };
  whenIdle(goOn);
  return () => {
    isWanted = false;
  };
}
