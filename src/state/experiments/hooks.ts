/** Beside the other hooks, because it is fetched only with what shows experiments. */
import { equipLab } from '../lab.ts';
import { workbench } from '../page.ts';
import { lab } from './lab.ts';
import { createExperimentActions, type ExperimentActions } from './rowActions.ts';

// Whoever can change the table has what reads it.
equipLab(lab);

const actions = createExperimentActions(workbench.store);

export function useExperimentActions(): ExperimentActions {
  return actions;
}
