/** What follows from the choices and the networks that are there: the scene. */
import { signalWithRole } from '../engine/cells/contract.ts';
import { arrayOf } from '../engine/cells/access.ts';
import type { Scenario, Variant } from '../scenarios/contract.ts';
import { modelFileName } from '../scenarios/variants.ts';
import { chipsOf } from './chips.ts';
import { recipeOf, scenarioOf, type Choices } from './choices.ts';
import { foilFrom, foilOf } from './foil.ts';
import {
  influenceTaskOf,
  type FoundInfluence,
  type Influence,
  type InfluenceTask,
} from './influence.ts';
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

/** The chosen network on the chosen text; undefined while it is not there. */
function chosenReading(choices: Choices, models: ModelStates): NetworkReading | undefined {
  const scenario = scenarioOf(choices);
  const state = stateOf(models, scenario, recipeOf(choices));
  if (state.status !== 'ready') return undefined;
  const reading = readSentence(state.opened, scenario, choices.text);
  return lookInto(reading, choices.open, nearestAnswer(reading, positionOf(choices).step));
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

/** The influence to measure for the chosen network, if it is there and answers. */
export function chosenInfluenceTask(
  choices: Choices,
  models: ModelStates,
): InfluenceTask | undefined {
  const network = chosenReading(choices, models);
  if (network === undefined) return undefined;
  return influenceTaskOf(network.model, network.answer, scenarioOf(choices), choices.text);
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

/** The unit with the largest share of the pinned step in the memory now, else the fullest one. */
function tellingUnit(
  network: NetworkReading,
  share: Float64Array | undefined,
  step: number,
): number {
  const { cell, layer } = network;
  const belt = signalWithRole(cell, 'belt')?.id;
  const pinned = share && largestInRow(share, step, layer.units);
  if (pinned !== undefined || belt === undefined) return pinned ?? 0;
  return largestInRow(arrayOf(layer.signals, belt), step, layer.units) ?? 0;
}

const sceneFrom = memoize(
  (
    scenario: Scenario,
    chips: Scene['chips'],
    network: NetworkReading,
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
    foil,
    step,
    phase,
    pin,
    pinnedShare,
    unit,
    range,
    influence,
    answerWord: network.answer?.top[0]?.word,
  }),
);

function sceneOf(
  choices: Choices,
  network: NetworkReading,
  models: ModelStates,
  found: FoundInfluence,
): Scene {
  const scenario = scenarioOf(choices);
  const { bidirectional } = network.model.architecture;
  const { step } = positionOf(choices);
  const pin = choices.pin !== null && choices.pin < network.trace.steps ? choices.pin : null;
  const pinnedShare = pin === null ? undefined : pinnedShareOf(network.cell, network.layer, pin);
  const task = influenceTaskOf(network.model, network.answer, scenario, choices.text);
  const chosen = choices.unit !== null && choices.unit < network.layer.units ? choices.unit : null;
  return sceneFrom(
    scenario,
    chipsOf(scenario, choices.text, bidirectional),
    network,
    foilOfChoices(choices, models, network),
    step,
    phaseIn(network.cell, choices.phase),
    pin,
    pinnedShare,
    chosen ?? tellingUnit(network, pinnedShare, step),
    rangeWithin(choices.range, network.trace.steps - 1),
    influenceOf(task, found),
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
    const network = chosenReading(choices, models);
    if (network === undefined) return { status: 'loading', scene: previous };
    const scene = sceneOf(choices, network, models, found);
    previous = scene;
    return { status: 'ready', scene };
  });
}
