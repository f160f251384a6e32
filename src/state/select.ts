/** What follows from the choices and the networks that are there: the scene. */
import { signalWithRole } from '../engine/cells/contract.ts';
import { arrayOf } from '../engine/cells/access.ts';
import type { Scenario, Variant } from '../scenarios/contract.ts';
import { modelFileName } from '../scenarios/variants.ts';
import { chipsOf } from './chips.ts';
import type { Choices } from './choices.ts';
import { recipeOf, scenarioOf } from './recipe.ts';
import { foilFrom, foilOf } from './foil.ts';
import {
  influenceTaskOf,
  type FoundInfluence,
  type Influence,
  type InfluenceTask,
} from './influence.ts';
import { labNow } from './lab.ts';
import { memoize } from './memoize.ts';
import type { ModelProblem, ModelState, ModelStates } from './models.ts';
import { phaseIn, positionOf } from './position.ts';
import { rangeWithin } from './range.ts';
import { lookInto, nearestAnswer, readSentence } from './readSentence.ts';
import type { Foil, NetworkReading, Scene } from './scene.ts';
import { pinnedShareOf } from './shares.ts';

/** The scene, or why there is none yet; while a network loads, the scene before it stays. */
export type SceneState =
  | { readonly status: 'ready'; readonly scene: Scene }
  | { readonly status: 'loading'; readonly scene: Scene | undefined }
  | { readonly status: 'failed'; readonly problem: ModelProblem };

const LOADING: ModelState = { status: 'loading' };

function stateOf(models: ModelStates, scenario: Scenario, variant: Variant): ModelState {
  return models[modelFileName(scenario.id, variant)] ?? LOADING;
}

/** The chosen network on the chosen text, with and without what experiments do to it. */
type Readings = Pick<Scene, 'network' | 'before'>;

/** Undefined while the network is not there. */
function chosenReadings(choices: Choices, models: ModelStates): Readings | undefined {
  const scenario = scenarioOf(choices);
  const { text, experiments, open } = choices;
  const state = stateOf(models, scenario, recipeOf(choices));
  if (state.status !== 'ready') return undefined;
  const plain = readSentence(state.opened, scenario, text);
  const under = labNow()?.readUnder(state.opened, scenario, text, experiments) ?? plain;
  const answer = nearestAnswer(plain, positionOf(choices).step);
  return {
    network: lookInto(under, open, answer),
    before: under === plain ? undefined : lookInto(plain, open, answer),
  };
}

/** The foil of the chosen network at the same blank. */
function foilOfChoices(
  choices: Choices,
  models: ModelStates,
  network: NetworkReading,
): Foil | undefined {
  const scenario = scenarioOf(choices);
  const variant = foilOf(scenario, recipeOf(choices));
  const answer = nearestAnswer(network, positionOf(choices).step);
  return variant && foilFrom(stateOf(models, scenario, variant), scenario, choices.text, answer);
}

/** Of the network left alone. */
function influenceTaskIn(
  choices: Choices,
  { network, before = network }: Readings,
): InfluenceTask | undefined {
  return influenceTaskOf(before.model, before.answer, scenarioOf(choices), choices.text);
}

/** The influence to measure for the chosen network, if it is there and answers. */
export function chosenInfluenceTask(
  choices: Choices,
  models: ModelStates,
): InfluenceTask | undefined {
  const readings = chosenReadings(choices, models);
  return readings && influenceTaskIn(choices, readings);
}

const NO_INFLUENCE: Influence = new Map();

/** What is known of it so far; where it is not measured yet, nothing. */
function influenceOf(task: InfluenceTask | undefined, found: FoundInfluence): Influence {
  return task !== undefined && found.task === task ? found.influence : NO_INFLUENCE;
}

/** The index of the largest size in one row of [steps, units]; undefined where all are zero. */
function largestInRow(values: Float64Array, step: number, units: number): number | undefined {
  let largest: number | undefined;
  let size = 0;
  for (let unit = 0; unit < units; unit++) {
    const here = Math.abs(values[step * units + unit]!);
    if (here > size) {
      size = here;
      largest = unit;
    }
  }
  return largest;
}

/**
 * The unit with the largest share of the pinned step in the memory now, else the fullest one. No
 * experiment moves it: what one drags stays the unit that one drags.
 */
function tellingUnit({ network, before }: Readings, pin: number | null, step: number): number {
  const { cell, layer } = before ?? network;
  const belt = signalWithRole(cell, 'belt')?.id;
  const share = pin === null ? undefined : pinnedShareOf(cell, layer, pin);
  const pinned = share && largestInRow(share, step, layer.units);
  if (pinned !== undefined || belt === undefined) return pinned ?? 0;
  return largestInRow(arrayOf(layer.signals, belt), step, layer.units) ?? 0;
}

const sceneFrom = memoize(
  (
    scenario: Scenario,
    chips: Scene['chips'],
    network: NetworkReading,
    before: NetworkReading | undefined,
    foil: Foil | undefined,
    step: number,
    phase: number,
    pin: number | null,
    pinnedShare: Float64Array | undefined,
    unit: number,
    range: Scene['range'],
    influence: Influence,
  ): Scene => ({
    scenario,
    chips,
    network,
    before,
    foil,
    step,
    phase,
    pin,
    pinnedShare,
    unit,
    range,
    influence,
    answerWord: (before ?? network).answer?.top[0]?.word,
  }),
);

function sceneOf(
  choices: Choices,
  readings: Readings,
  models: ModelStates,
  found: FoundInfluence,
): Scene {
  const { network, before } = readings;
  const scenario = scenarioOf(choices);
  const { bidirectional } = network.model.architecture;
  const { step } = positionOf(choices);
  const chips = chipsOf(scenario, choices.text, bidirectional);
  const pin = choices.pin !== null && choices.pin < network.trace.steps ? choices.pin : null;
  const pinnedShare = pin === null ? undefined : pinnedShareOf(network.cell, network.layer, pin);
  const chosen = choices.unit !== null && choices.unit < network.layer.units ? choices.unit : null;
  return sceneFrom(
    scenario,
    labNow()?.chipsRead(chips, network) ?? chips,
    network,
    before,
    foilOfChoices(choices, models, network),
    step,
    phaseIn(network.cell, choices.phase),
    pin,
    pinnedShare,
    chosen ?? tellingUnit(readings, pin, step),
    rangeWithin(choices.range, network.trace.steps - 1),
    influenceOf(influenceTaskIn(choices, readings), found),
  );
}

/** Selects the scene; each selector remembers the last one that it saw complete. */
export function createSceneSelector(): (
  choices: Choices,
  models: ModelStates,
  found: FoundInfluence,
) => SceneState {
  let previous: Scene | undefined;
  return memoize((choices, models, found): SceneState => {
    const state = stateOf(models, scenarioOf(choices), recipeOf(choices));
    if (state.status === 'failed') return state;
    const readings = chosenReadings(choices, models);
    if (readings === undefined) return { status: 'loading', scene: previous };
    const scene = sceneOf(choices, readings, models, found);
    previous = scene;
    return { status: 'ready', scene };
  });
}
