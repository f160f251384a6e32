import type { Page } from '@playwright/test';
import type { Cell } from '../../src/engine/cells/contract.ts';
import { cellNamed } from '../../src/engine/cells/index.ts';
import { influenceByReplacement } from '../../src/engine/influence.ts';
import { mostLikely } from '../../src/engine/predict.ts';
import { memoryOf, type Memory } from '../../src/engine/provenance.ts';
import { runTrace, type LayerTrace, type Trace } from '../../src/engine/trace.ts';
import { openModel } from '../../src/formats/openModel.ts';
import type { Scenario } from '../../src/scenarios/contract.ts';
import { loadScenario } from '../../src/scenarios/index.ts';
import { replacementsOf } from '../../src/scenarios/kinds.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import { modelFileName } from '../../src/scenarios/variants.ts';
import type { Choices } from '../../src/state/choices.ts';
import { readsBothWays, recipeOf, scenarioOf } from '../../src/state/recipe.ts';
import { decodeLink, scenarioNamed } from '../../src/state/link.ts';
import { placeOf } from '../../src/state/places.ts';
import { positionOf } from '../../src/state/position.ts';
import { answeringStep, readText } from '../../src/state/sentence.ts';

/** What a link shows, computed by the engine from the weights that the page gets. */
export interface PresetReading {
  readonly choices: Choices;
  readonly scenario: Scenario;
  readonly vocabulary: readonly string[];
  /** One word a step, the start token first. */
  readonly words: readonly string[];
  readonly answerStep: number;
  readonly trace: Trace;
  /** The current step. */
  readonly step: number;
  readonly cell: Cell;
  /** The one that is open. */
  readonly layer: LayerTrace;
  readonly units: number;
  /** Of the open layer; undefined for a cell without a memory. */
  readonly memory: Memory | undefined;
  /** Of what the network answers, by step. */
  readonly influence: ReadonlyMap<number, number>;
  /** Reads another link, to compare with. */
  readonly beside: (link: string) => Promise<PresetReading>;
}

export async function readLink(page: Page, link: string): Promise<PresetReading> {
  await loadScenario(scenarioNamed(link) ?? 'france');
  const { choices } = decodeLink(link, { languages: ['en'] });
  const scenario = scenarioOf(choices);
  const file = modelFileName(scenario.id, recipeOf(choices));
  const response = await page.request.get(`./models/${file}`);
  const { model } = openModel(await response.body());
  const { vocabulary = [], cell } = model.architecture;
  const reading = readText(scenario, choices.text, readsBothWays(choices));
  const tokens = toTokens(reading.words, vocabulary);
  const trace = runTrace(model, { tokens });
  const answerStep = answeringStep(reading);
  const layer =
    trace.layers.find((each) => placeOf(each) === choices.open) ??
    trace.layers.findLast(({ direction }) => direction === 'forward')!;
  const answer = mostLikely(trace.logits!, answerStep * vocabulary.length, vocabulary.length);
  const others = replacementsOf(scenario, reading.words);
  return {
    choices,
    scenario,
    vocabulary,
    words: reading.words,
    answerStep,
    trace,
    step: positionOf(choices).step,
    cell: cellNamed(cell),
    layer,
    units: layer.units,
    memory: memoryOf(cellNamed(cell), layer),
    influence: influenceByReplacement(model, tokens, answerStep, answer, others),
    beside: (other) => readLink(page, other),
  };
}
