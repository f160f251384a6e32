/** Which rows decide the same numbers: they act in their order, so the later one has the last word. */
import { cellNamed } from '../../engine/cells/index.ts';
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import { directionsOf, type Architecture } from '../../engine/model.ts';
import { gateNamed, stateNamed } from '../../scenarios/experiments/problems.ts';
import type { Choices } from '../choices.ts';
import { readsBothWays, recipeOf } from '../recipe.ts';

type Rows = readonly ExperimentRow[];

/** What rows mean depends on the network that they are done to. */
export type Meant = Pick<Architecture, 'cell' | 'layers' | 'bidirectional'>;

export function meantBy(choices: Choices): Meant {
  return { ...recipeOf(choices), bidirectional: readsBothWays(choices) };
}

/** The numbers that a row decides: one signal, in every one of these places and steps. */
interface Decided {
  readonly what: string;
  readonly layers: readonly number[];
  readonly directions: readonly string[];
  /** Absent for all. */
  readonly units: readonly number[] | undefined;
  readonly from: number;
  readonly to: number;
}

/** Undefined for what decides no numbers of its own. */
function decidedBy(meant: Meant, row: ExperimentRow): Decided | undefined {
  if (row.kind === 'cutPeepholes' || row.kind === 'swapWord') return undefined;
  const cell = cellNamed(meant.cell);
  const { layer = meant.layers - 1, direction = 'forward', units } = row;
  const place = {
    layers: layer === 'all' ? Array.from({ length: meant.layers }, (_, each) => each) : [layer],
    directions: direction === 'both' ? directionsOf(meant) : [direction],
    units,
  };
  if ('step' in row) {
    const what = stateNamed(cell, row.state) ?? row.state ?? 'belt';
    return { what, ...place, from: row.step, to: row.step };
  }
  const what = gateNamed(cell, row.signal)?.id ?? row.signal;
  return { what, ...place, from: row.from ?? 0, to: row.to ?? Infinity };
}

function haveCommon<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.some((each) => other.includes(each));
}

function includesAll<Value>(all: readonly Value[], part: readonly Value[]): boolean {
  return part.every((each) => all.includes(each));
}

function meet(one: Decided, other: Decided): boolean {
  return (
    one.what === other.what &&
    haveCommon(one.layers, other.layers) &&
    haveCommon(one.directions, other.directions) &&
    (!one.units || !other.units || haveCommon(one.units, other.units)) &&
    one.from <= other.to &&
    other.from <= one.to
  );
}

function covers(all: Decided, part: Decided): boolean {
  return (
    includesAll(all.layers, part.layers) &&
    includesAll(all.directions, part.directions) &&
    (!all.units || (part.units !== undefined && includesAll(all.units, part.units))) &&
    all.from <= part.from &&
    all.to >= part.to
  );
}

/** Whether a later row may have the last word on a number that an earlier one decides. */
export function changesToo(meant: Meant, later: ExperimentRow, row: ExperimentRow): boolean {
  const [one, other] = [decidedBy(meant, row), decidedBy(meant, later)];
  return later.off !== true && one !== undefined && other !== undefined && meet(one, other);
}

/** The row that has the last word instead, by its place, and whether it has it everywhere. */
export interface Overruling {
  readonly by: number;
  readonly isWhole: boolean;
}

/**
 * Which of the acting rows undoes what another one does; undefined where none does. To multiply
 * what is held is to change it, not to undo it.
 * @param acts whether a row does anything
 */
export function overrulingOf(
  meant: Meant,
  rows: Rows,
  index: number,
  acts: (row: ExperimentRow) => boolean,
): Overruling | undefined {
  const row = rows[index];
  const decided = row && acts(row) ? decidedBy(meant, row) : undefined;
  if (decided === undefined) return undefined;
  const others = [...rows.entries()].flatMap(([by, later]): readonly Overruling[] => {
    const other = by > index && later.kind !== 'scale' ? decidedBy(meant, later) : undefined;
    if (!other || !acts(later) || !meet(decided, other)) return [];
    return [{ by, isWhole: covers(other, decided) }];
  });
  return others.findLast(({ isWhole }) => isWhole) ?? others.at(-1);
}
