/** The experiments that everyone wants to do first, in terms of roles: for any cell that has them. */
import { signalWithRole, type Cell } from '../../engine/cells/contract.ts';
import type { ExperimentRow } from '../../engine/experimentRows.ts';

/** What a classic needs to know besides the network. */
export interface ClassicSettings {
  /** At which step everything is forgotten. */
  readonly step: number;
  /** What every keep fraction is multiplied by, from 0 to 1. */
  readonly factor: number;
}

export type ClassicId =
  'neverForget' | 'forgetAtStep' | 'blockInput' | 'openOutput' | 'cutPeepholes' | 'weakenKeeping';

export interface ClassicExperiment {
  readonly id: ClassicId;
  /** Which of the settings its row depends on. */
  readonly needs?: keyof ClassicSettings;
  readonly row: (settings: ClassicSettings) => ExperimentRow;
}

const EVERYWHERE = { layer: 'all', direction: 'both' } as const;

/** Those that a cell allows: a simple RNN has no gate to hold, a GRU none that only reads. */
export function classicExperiments(cell: Cell): readonly ClassicExperiment[] {
  const keeps = signalWithRole(cell, 'keep') !== undefined;
  const classics: readonly (ClassicExperiment & { readonly isPossible: boolean })[] = [
    {
      id: 'neverForget',
      isPossible: keeps,
      row: () => ({ kind: 'clamp', signal: 'keep', value: 1, ...EVERYWHERE }),
    },
    {
      id: 'forgetAtStep',
      isPossible: keeps,
      needs: 'step',
      row: ({ step }) => ({
        ...{ kind: 'clamp', signal: 'keep', value: 0, ...EVERYWHERE },
        ...{ from: step, to: step },
      }),
    },
    {
      id: 'blockInput',
      isPossible: signalWithRole(cell, 'writeAmount') !== undefined,
      row: () => ({ kind: 'clamp', signal: 'writeAmount', value: 0, ...EVERYWHERE }),
    },
    {
      id: 'openOutput',
      isPossible: signalWithRole(cell, 'read') !== undefined,
      row: () => ({ kind: 'clamp', signal: 'read', value: 1, ...EVERYWHERE }),
    },
    {
      id: 'cutPeepholes',
      isPossible: cell.signals.some(({ from }) => from.some(({ diagonal }) => diagonal === true)),
      row: () => ({ kind: 'cutPeepholes' }),
    },
    {
      id: 'weakenKeeping',
      isPossible: keeps,
      needs: 'factor',
      row: ({ factor }) => ({ kind: 'scale', signal: 'keep', factor, ...EVERYWHERE }),
    },
  ];
  return classics.filter(({ isPossible }) => isPossible);
}
