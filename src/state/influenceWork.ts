/** Measures influence: short work between two of the page's own tasks, long work in a worker. */
import { measureInfluenceTable } from '../engine/influenceTable.ts';
import type { InfluencePiece } from '../workers/protocol.ts';
import { startJob } from '../workers/startJob.ts';
import { workInSlices } from './slices.ts';
import { productsOfStep } from './workSize.ts';

export type InfluenceRequest = Parameters<typeof measureInfluenceTable>;

export interface InfluenceListener {
  readonly onPiece: (piece: InfluencePiece) => void;
  readonly onDone: () => void;
  readonly onFailed: () => void;
}

/** A browser makes about a million in a millisecond, and the page may be kept for fifty. */
const MOST_PRODUCTS_IN_PAGE = 25e6;

/** How much longer a step takes that is computed signal by signal, for experiments to change. */
const INTERFERED = 4;

/** An estimate of the products that all runs of a request take; each begins at the changed word. */
export function productsOf([model, question, changes]: InfluenceRequest): number {
  const { tokens, target, experiments = [] } = question;
  const { bidirectional } = model.architecture;
  const stepsFrom = (step: number): number =>
    bidirectional ? tokens.length : Math.max(0, target + 1 - step);
  let steps = target + 1;
  for (const [step, words] of changes.replacements) steps += words.length * stepsFrom(step);
  for (const step of changes.deletions) steps += stepsFrom(step);
  return steps * productsOfStep(model) * (experiments.length > 0 ? INTERFERED : 1);
}

/** Returns what gives it up; nothing is told after that. */
export function measureInRows(
  request: InfluenceRequest,
  { onPiece, onDone, onFailed }: InfluenceListener,
): () => void {
  if (productsOf(request) > MOST_PRODUCTS_IN_PAGE) {
    return startJob('influence', request, { onPiece, onDone, onFailed });
  }
  return workInSlices(measureInfluenceTable(...request), ({ done, isComplete }) => {
    onPiece({ rows: done.filter((row) => row !== undefined), runs: done.length });
    if (isComplete) onDone();
  });
}
