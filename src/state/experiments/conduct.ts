/** Conducts a prepared experiment: its network and its text first, then its rows. */
import type { Model } from '../../engine/model.ts';
import type { PreparedExperiment } from '../../scenarios/experiments/prepared.ts';
import { modelFileName } from '../../scenarios/variants.ts';
import type { Choices } from '../choices.ts';
import { recipeOf, scenarioOf } from '../recipe.ts';
import type { Workbench } from '../workbench.ts';
import { findCarrying } from './carrying.ts';
import type { ExperimentActions } from './rowActions.ts';

/** Whether the same network still reads the same text. */
function isStill(now: Choices, then: Choices): boolean {
  return (
    now.scenario === then.scenario && now.text === then.text && recipeOf(now) === recipeOf(then)
  );
}

/** The chosen network once it is there; undefined where it cannot be had. */
function whenThere({ models }: Workbench, choices: Choices): Promise<Model | undefined> {
  const file = modelFileName(choices.scenario, recipeOf(choices));
  return new Promise((resolve) => {
    const look = (): boolean => {
      const state = models.states.getState()[file];
      if (state?.status === 'ready') resolve(state.opened.model);
      if (state?.status === 'failed') resolve(undefined);
      return state?.status === 'ready' || state?.status === 'failed';
    };
    if (look()) return;
    const end = models.states.subscribe(() => {
      if (look()) end();
    });
  });
}

/**
 * Opens what the experiment is about and puts its rows, under `name`, in the place of all others;
 * gives up where the person chooses another network or text meanwhile.
 */
export async function conduct(
  workbench: Workbench,
  { change }: ExperimentActions,
  prepared: PreparedExperiment,
  name: string,
): Promise<void> {
  const { actions, store } = workbench;
  const choices = (): Choices => store.getState().choices;
  const scenario = scenarioOf(choices());
  const { cell, text = scenario.openingText } = prepared;
  actions.choose({ cell, layers: 1, direction: 'forward', trained: 'readable' });
  actions.setText(text);
  const begun = choices();
  const model = await whenThere(workbench, begun);
  if (model === undefined) return;
  const place = { layer: 0, direction: 'forward' } as const;
  const carrying = prepared.needsCarrying ? [await findCarrying(scenario, model, place)] : [];
  if (isStill(choices(), begun))
    change(() => prepared.rows(carrying).map((row) => ({ ...row, name })));
}
