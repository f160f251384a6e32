/** Conducts a prepared experiment: its network and its text first, then its rows. */
import type { Model } from '../../engine/model.ts';
import type { UnitsByLayer } from '../../scenarios/carryingUnits.ts';
import type { PreparedExperiment } from '../../scenarios/experiments/prepared.ts';
import { modelFileName } from '../../scenarios/variants.ts';
import type { Choices } from '../choices.ts';
import { recipeOf, scenarioOf } from '../recipe.ts';
import type { Workbench } from '../workbench.ts';
import { findCarrying } from './carrying.ts';
import type { ExperimentActions } from './rowActions.ts';

/** What a person sees of a story whose units are looked for, and how it is given up. */
export interface Watch {
  /** How much of the search is done, from 0 to 1. */
  readonly onPart: (part: number) => void;
  /** Heeded as long as nothing has changed. */
  readonly signal: AbortSignal;
}

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

type NetworkChoice = Pick<Choices, 'cell' | 'layers' | 'direction' | 'trained'>;

function networkOf({ cell }: PreparedExperiment): NetworkChoice {
  return { cell, layers: 1, direction: 'forward', trained: 'readable' };
}

/**
 * The carrying units of the experiment's network, before anything is changed; undefined where they
 * are given up: by who watches, or because another network or text is chosen meanwhile.
 */
async function unitsFor(
  workbench: Workbench,
  prepared: PreparedExperiment,
  { onPart, signal }: Watch,
): Promise<UnitsByLayer | undefined> {
  const { models, store } = workbench;
  const begun = store.getState().choices;
  const asked = { ...begun, ...networkOf(prepared) };
  const scenario = scenarioOf(asked);
  const wanted = new AbortController();
  const giveUp = (): void => wanted.abort();
  signal.addEventListener('abort', giveUp);
  const end = store.subscribe(({ choices }) => {
    if (!isStill(choices, begun)) giveUp();
  });
  try {
    models.request(scenario, recipeOf(asked));
    const model = await whenThere(workbench, asked);
    // Once it is chosen the page says what is wrong with it.
    if (model === undefined) return wanted.signal.aborted ? undefined : [];
    const task = { scenario, model, layer: 0, direction: 'forward' } as const;
    const units = await findCarrying(task, onPart, wanted.signal);
    return units && [units];
  } finally {
    end();
    signal.removeEventListener('abort', giveUp);
  }
}

/**
 * Opens what the experiment is about and puts its rows, under `name`, in the place of all others;
 * gives up where the person chooses another network or text meanwhile. Rejects, with nothing
 * changed, where the units that it needs cannot be found.
 */
export async function conduct(
  workbench: Workbench,
  { change }: ExperimentActions,
  prepared: PreparedExperiment,
  name: string,
  watch: Watch,
): Promise<void> {
  const { actions, store } = workbench;
  const choices = (): Choices => store.getState().choices;
  const carrying = prepared.needsCarrying ? await unitsFor(workbench, prepared, watch) : [];
  if (carrying === undefined) return;
  actions.choose(networkOf(prepared));
  actions.setText(prepared.text ?? scenarioOf(choices()).openingText);
  const begun = choices();
  const model = await whenThere(workbench, begun);
  if (model !== undefined && isStill(choices(), begun))
    change(() => prepared.rows(carrying).map((row) => ({ ...row, name })));
}
