/** What there is to say of the rows of the table, for the network and the text that are shown. */
import { arrayOf } from '../../engine/cells/access.ts';
import type { Cell, SignalDeclaration } from '../../engine/cells/contract.ts';
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import { differenceOfTraces } from '../../engine/intervene.ts';
import { MOST_ROWS } from '../../formats/experimentRows.ts';
import { softmax } from '../../engine/predict.ts';
import {
  classicExperiments,
  type ClassicExperiment,
} from '../../scenarios/experiments/classics.ts';
import {
  donorWords,
  gateNamed,
  problemOf,
  stateNamed,
  type RowContext,
  type RowProblem,
} from '../../scenarios/experiments/problems.ts';
import { preparedFor } from '../../scenarios/experiments/prepared.ts';
import { memoize } from '../memoize.ts';
import type { NetworkReading, Scene } from '../scene.ts';
import { overrulingOf, type Overruling } from './overrule.ts';

export type { ClassicExperiment, ExperimentRow, RowProblem };
export { gateNamed, MOST_ROWS };

/** The experiments that tell a story of the scenario. */
export const preparedIn = memoize(({ id }: Scene['scenario']) => preparedFor(id));

export const classicsOf = memoize(classicExperiments);

function contextOf({ network, scenario }: Scene): RowContext {
  const { tokenize } = scenario;
  return { model: network.model, steps: network.trace.steps, tokenize };
}

/** Why a row does nothing here; undefined where it can be done. */
export function problemIn(scene: Scene, row: ExperimentRow): RowProblem | undefined {
  return problemOf(contextOf(scene), row);
}

/** How many of the rows do something. */
export function countActing(scene: Scene, rows: readonly ExperimentRow[]): number {
  return rows.filter((row) => row.off !== true && problemIn(scene, row) === undefined).length;
}

/** What undoes a row that acts; undefined where nothing does. */
export function overrulingIn(
  scene: Scene,
  rows: readonly ExperimentRow[],
  index: number,
): Overruling | undefined {
  const acts = (row: ExperimentRow): boolean =>
    row.off !== true && problemIn(scene, row) === undefined;
  return overrulingOf(scene.network.model.architecture, rows, index, acts);
}

/** The words that the network reads of another text. */
export function wordsOfDonor(scene: Scene, text: string): readonly string[] {
  return donorWords(contextOf(scene), text);
}

/** The state that a row sets or transplants, by its id; by its name where there is none. */
export function stateOfRow(cell: Cell, name: string | undefined): string {
  return stateNamed(cell, name) ?? name ?? '';
}

/** By token, what the network finds likely after a step; undefined where it answers nothing. */
const probabilitiesAt = memoize(
  ({ trace, model }: NetworkReading, step: number): Float64Array | undefined => {
    const count = model.architecture.vocabulary?.length ?? 0;
    return trace.logits && softmax(trace.logits, step * count, count);
  },
  4,
);

/** How likely the network finds a word after a step. */
export function probabilityOf(reading: NetworkReading, step: number, word: string): number {
  const token = reading.model.architecture.vocabulary?.indexOf(word) ?? -1;
  return probabilitiesAt(reading, step)?.[token] ?? 0;
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Between which values a gate or candidate can be held. */
export function rangeOf({ range }: SignalDeclaration): Range {
  return { least: range === 'unit' ? 0 : -1, most: 1 };
}

/** How far from zero what a state holds reaches, as a whole number: at least 1. */
export function reachOf({ layer }: NetworkReading, state: string): number {
  const values = arrayOf(layer.signals, state);
  return Math.ceil(values.reduce((most, value) => Math.max(most, Math.abs(value)), 1));
}

/** What experiments changed in every number of a run: now less before. */
export const changeOf = memoize((before: NetworkReading, now: NetworkReading): NetworkReading => {
  const trace = differenceOfTraces(before.trace, now.trace);
  return { ...now, trace, layer: trace.layers[now.trace.layers.indexOf(now.layer)]! };
}, 2);
