/** From rows, as a person says them, to what the engine does. */
import { arrayOf } from '../../engine/cells/access.ts';
import { cellNamed } from '../../engine/cells/index.ts';
import type { ExperimentRow, RowPlace } from '../../engine/experimentRows.ts';
import type { Experiment } from '../../engine/intervene.ts';
import { directionsOf, type Architecture, type Direction } from '../../engine/model.ts';
import { runTrace } from '../../engine/trace.ts';
import { toTokens } from '../tokens.ts';
import { donorWords, gateNamed, problemOf, stateNamed } from './problems.ts';
import type { RowContext, RowProblem } from './problems.ts';

interface Place {
  readonly layer: number;
  readonly direction: Direction;
  readonly units?: readonly number[];
}

function placesOf(architecture: Architecture, row: RowPlace): readonly Place[] {
  const { layers } = architecture;
  const { layer = layers - 1, direction = 'forward' } = row;
  const chosenLayers =
    layer === 'all' ? Array.from({ length: layers }, (_, each) => each) : [layer];
  const directions = direction === 'both' ? directionsOf(architecture) : [direction];
  // A unit that is named twice is still scaled once.
  const units = row.units && { units: [...new Set(row.units)] };
  return chosenLayers.flatMap((each) =>
    directions.map((direction) => ({ layer: each, direction, ...units })),
  );
}

type Transplant = Extract<ExperimentRow, { kind: 'transplant' }>;

/** The step of the donor's text whose memory is taken. */
export function donorStepOf(context: RowContext, row: Transplant): number {
  return row.donorStep ?? Math.min(row.step, donorWords(context, row.text).length - 1);
}

function transplants(context: RowContext, row: Transplant): readonly Experiment[] {
  const { architecture } = context.model;
  const cell = cellNamed(architecture.cell);
  const state = stateNamed(cell, row.state)!;
  const tokens = toTokens(donorWords(context, row.text), architecture.vocabulary ?? []);
  const { layers } = runTrace(context.model, { tokens });
  const from = donorStepOf(context, row) * architecture.units;
  return placesOf(architecture, row).map((place): Experiment => {
    const { signals } = layers.find(
      ({ layer, direction }) => layer === place.layer && direction === place.direction,
    )!;
    const donor = [...arrayOf(signals, state).subarray(from, from + architecture.units)];
    return { kind: 'transplant', state, step: row.step, donor, ...place };
  });
}

/** What the engine does for a row that has no problem: one experiment for each of its places. */
function experimentsOf(context: RowContext, row: ExperimentRow): readonly Experiment[] {
  const { architecture } = context.model;
  const cell = cellNamed(architecture.cell);
  switch (row.kind) {
    case 'clamp':
    case 'scale': {
      const { from = 0, to = context.steps - 1 } = row;
      const span = { signal: gateNamed(cell, row.signal)!.id, from, to };
      return placesOf(architecture, row).map((place): Experiment =>
        row.kind === 'clamp'
          ? { kind: 'clamp', ...span, value: row.value, ...place }
          : { kind: 'scale', ...span, factor: row.factor, ...place },
      );
    }
    case 'set': {
      const { kind, step, value } = row;
      const state = stateNamed(cell, row.state)!;
      return placesOf(architecture, row).map((place) => ({ kind, state, step, value, ...place }));
    }
    case 'transplant':
      return transplants(context, row);
    case 'cutPeepholes':
      return [{ kind: 'cutPeepholes' }];
    case 'swapWord': {
      const [token] = toTokens(context.tokenize(row.word), architecture.vocabulary ?? []);
      return [{ kind: 'swapWord', step: row.step, token: token! }];
    }
  }
}

/** What a row does, in the engine's terms, or why it cannot be done. */
export type ResolvedRow =
  { readonly experiments: readonly Experiment[] } | { readonly problem: RowProblem };

/** Resolves one row, whether it is switched off or not. */
export function resolveRow(context: RowContext, row: ExperimentRow): ResolvedRow {
  const problem = problemOf(context, row);
  return problem === undefined ? { experiments: experimentsOf(context, row) } : { problem };
}

export interface ResolvedRows {
  /** Of all rows that are on and can be done, in their order. */
  readonly experiments: readonly Experiment[];
  /** By the row's place in the list: why it does nothing. */
  readonly problems: ReadonlyMap<number, RowProblem>;
}

/** Resolves the rows that are switched on; those that do not fit are told of and left out. */
export function resolveExperiments(
  context: RowContext,
  rows: readonly ExperimentRow[],
): ResolvedRows {
  const experiments: Experiment[] = [];
  const problems = new Map<number, RowProblem>();
  for (const [index, row] of rows.entries()) {
    if (row.off === true) continue;
    const resolved = resolveRow(context, row);
    if ('problem' in resolved) problems.set(index, resolved.problem);
    else experiments.push(...resolved.experiments);
  }
  return { experiments, problems };
}
