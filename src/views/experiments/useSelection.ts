import { useState } from 'react';
import { unitsIn } from '../../state/experiments/checkDraft.ts';
import type { Selection } from '../../state/experiments/desk.ts';
import type { Scene } from '../../state/scene.ts';
import { useCarrying, type CarryingShown } from './useCarrying.ts';

export const WHICH_UNITS = ['one', 'all', 'carrying', 'some'] as const;
export const WHICH_STEPS = ['one', 'all', 'some'] as const;

export interface Choosing {
  readonly units: (typeof WHICH_UNITS)[number];
  readonly typed: string;
  readonly steps: (typeof WHICH_STEPS)[number];
  readonly from: number;
  readonly to: number;
}

export interface SelectionState {
  readonly choosing: Choosing;
  readonly choose: (chosen: Partial<Choosing>) => void;
  /** Undefined where the typed units are none, and until the carrying ones are found. */
  readonly units: Pick<Selection, 'units'> | undefined;
  readonly steps: Pick<Selection, 'from' | 'to'>;
  readonly carrying: CarryingShown;
}

/** Which units and steps are picked out: at first the focused unit at the current step. */
export function useSelection(scene: Scene): SelectionState {
  const { step, unit, network } = scene;
  const last = network.trace.steps - 1;
  const [choosing, setChoosing] = useState<Choosing>({
    units: 'one',
    typed: '',
    steps: 'one',
    from: 0,
    to: Infinity,
  });
  const { units, typed, steps } = choosing;
  const carrying = useCarrying(scene, units === 'carrying');
  const listed = unitsIn(typed, network.layer.units);
  const from = Math.min(choosing.from, last);
  const to = Math.min(Math.max(choosing.to, from), last);
  const unitsChosen = {
    one: { units: [unit] },
    all: {},
    carrying: carrying.units?.length ? { units: carrying.units } : undefined,
    some: listed && { units: listed },
  }[units];
  const stepsChosen = { one: { from: step, to: step }, all: {}, some: { from, to } }[steps];
  return {
    choosing: { ...choosing, from, to },
    choose: (chosen) => setChoosing({ ...choosing, ...chosen }),
    units: unitsChosen,
    steps: stepsChosen,
    carrying,
  };
}
