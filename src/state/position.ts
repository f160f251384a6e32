/** Where the person stands on the two clocks: the step, and the phase inside it. */
import { signalWithRole, type Cell } from '../engine/cells/contract.ts';
import type { Reading } from '../scenarios/reading.ts';
import type { Choices } from './choices.ts';
import { chosenCell, readsBothWays, scenarioOf } from './recipe.ts';
import { answeringStep, lastStep, readText } from './sentence.ts';

export interface Position {
  readonly step: number;
  /** The index among the cell's phases. */
  readonly phase: number;
}

export function readingOfChoices(choices: Choices): Reading {
  return readText(scenarioOf(choices), choices.text, readsBothWays(choices));
}

/** The current step, inside the sentence: the answering one unless another is chosen. */
function stepIn(reading: Reading, step: number | null): number {
  return Math.min(lastStep(reading), Math.max(0, step ?? answeringStep(reading)));
}

/**
 * The index of a phase among those of a cell. Every cell takes in first and predicts last; what it
 * has no phase for, such as forgetting in a simple RNN, is shown where it renews what it carries.
 */
export function phaseIn(cell: Cell, id: string): number {
  const own = cell.phases.findIndex((phase) => phase.id === id);
  if (own >= 0) return own;
  const belt = signalWithRole(cell, 'belt')?.id ?? '';
  return Math.max(
    0,
    cell.phases.findIndex((phase) => phase.computes.includes(belt)),
  );
}

export function positionOf(choices: Choices): Position {
  return {
    step: stepIn(readingOfChoices(choices), choices.step),
    phase: phaseIn(chosenCell(choices), choices.phase),
  };
}

/** The choices at a position, clamped to the sentence; the answering step is chosen as such. */
export function atPosition(choices: Choices, { step, phase }: Position): Partial<Choices> {
  const reading = readingOfChoices(choices);
  const inside = stepIn(reading, step);
  const id = chosenCell(choices).phases[phase]?.id ?? choices.phase;
  return { step: inside === answeringStep(reading) ? null : inside, phase: id };
}

/** One phase on (+1) or back (−1), over the edge of a step if need be; undefined at the very ends. */
export function phaseBeside(choices: Choices, by: 1 | -1): Position | undefined {
  const { step, phase } = positionOf(choices);
  const count = chosenCell(choices).phases.length;
  const next = phase + by;
  if (next >= 0 && next < count) return { step, phase: next };
  const other = step + by;
  if (other < 0 || other > lastStep(readingOfChoices(choices))) return undefined;
  return { step: other, phase: by > 0 ? 0 : count - 1 };
}

export function standsAtLastStep(choices: Choices): boolean {
  return positionOf(choices).step === lastStep(readingOfChoices(choices));
}
