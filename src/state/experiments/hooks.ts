/** Beside the other hooks, because it is fetched only with what shows experiments. */
import type { PreparedExperiment } from '../../scenarios/experiments/prepared.ts';
import { equipLab } from '../lab.ts';
import { workbench } from '../page.ts';
import { conduct, type Watch } from './conduct.ts';
import { lab } from './lab.ts';
import { createExperimentActions, type ExperimentActions } from './rowActions.ts';

// Whoever can change the table has what reads it.
equipLab(lab);

const actions = createExperimentActions(workbench.store);

/**
 * Resolves once the rows of a prepared experiment are in the table, or it was given up; rejects
 * where it broke off.
 */
export function conductPrepared(
  prepared: PreparedExperiment,
  name: string,
  watch: Watch,
): Promise<void> {
  return conduct(workbench, actions, prepared, name, watch);
}

export function useExperimentActions(): ExperimentActions {
  return actions;
}
