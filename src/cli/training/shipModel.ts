import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../engine/model.ts';
import type { ModelCard } from '../../formats/card.ts';
import { openModel } from '../../formats/openModel.ts';
import { weightBytes } from '../../formats/safetensors.ts';
import { saveModel } from '../../formats/saveModel.ts';
import type { Recipe, Scenario } from '../../scenarios/contract.ts';
import { evaluateModel, type Evaluation } from '../../scenarios/evaluate.ts';
import { median } from '../../scenarios/median.ts';
import { candidatesOf, DATA_SEED, type Candidate } from '../../scenarios/training.ts';
import { trainedParameters } from '../../scenarios/size.ts';
import { modelName } from '../../scenarios/variants.ts';
import { modelsFolder, projectFolder } from '../folders.ts';

/** The sentences that a card's figures are measured on; candidates are chosen on others. */
export const CARD_SEED = 2026;
export const CARD_SENTENCES = 1000;

/** The model as it will be read back: each weight rounded to float32. */
export function asShipped(model: Model): Model {
  return openModel(saveModel(model)).model;
}

function engineVersion(): string {
  const text = readFileSync(join(projectFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** What is known of one candidate that is to be shipped. */
export interface Shipment {
  readonly scenario: Scenario;
  readonly recipe: Recipe;
  readonly candidate: Candidate;
  readonly chosenBy: string;
  readonly model: Model;
  readonly wallSeconds: number;
  /** A larger network of the same cell that the card tells of. */
  readonly larger?: Model;
  /** How far each candidate goes right, where the scenario asks. */
  readonly reaches?: readonly number[];
}

type Buckets = ModelCard['evaluation']['buckets'];

function bucketsOf({ buckets }: Evaluation): Buckets {
  return buckets.map((bucket) => ({ ...bucket, interval: [...bucket.interval] }));
}

/** Measured on the sentences that every card is about. */
function evaluateForCard(scenario: Scenario, model: Model): Evaluation {
  return evaluateModel(scenario, asShipped(model), CARD_SEED, CARD_SENTENCES);
}

function largerOf({ scenario, larger }: Shipment): Pick<ModelCard, 'larger'> {
  if (larger === undefined) return {};
  const { architecture } = larger;
  return {
    larger: {
      units: architecture.units,
      parameters: trainedParameters(architecture),
      buckets: bucketsOf(evaluateForCard(scenario, larger)),
    },
  };
}

function reachOf(
  { scenario, reaches = [] }: Shipment,
  { reach }: Evaluation,
): Pick<ModelCard, 'reach'> {
  if (reach === undefined || scenario.reach === undefined) return {};
  const { most } = scenario.reach;
  return {
    reach: { size: reach, most, ofCandidates: [...reaches], medianOfCandidates: median(reaches) },
  };
}

function cardOf(shipment: Shipment, bytes: Uint8Array): ModelCard {
  const { scenario, recipe, candidate, model } = shipment;
  const { cell, layers, direction, trained, units, embeddingWidth } = recipe;
  const { steps, batch, writePenalty, showPenalty } = recipe;
  const evaluation = evaluateForCard(scenario, model);
  return {
    scenario: scenario.id,
    cell,
    layers,
    direction,
    trained,
    units,
    embeddingWidth,
    parameters: trainedParameters(model.architecture),
    dataSeed: DATA_SEED,
    trainingSeed: candidate.seed,
    candidateSeeds: [...new Set(candidatesOf(recipe).map(({ seed }) => seed))],
    chosenBy: shipment.chosenBy,
    steps,
    batch,
    learningRate: candidate.learningRate,
    writePenalty,
    showPenalty,
    wallSeconds: Math.round(shipment.wallSeconds),
    date: new Date().toISOString().slice(0, 10),
    engineVersion: engineVersion(),
    weightsHash: createHash('sha256').update(weightBytes(bytes)).digest('hex'),
    evaluation: {
      seed: CARD_SEED,
      sentences: CARD_SENTENCES,
      buckets: bucketsOf(evaluation),
      readability: evaluation.readability,
    },
    ...reachOf(shipment, evaluation),
    ...largerOf(shipment),
  };
}

/** Writes the weights, with the card inside, and the card beside them for people to read. */
export function shipModel(shipment: Shipment): ModelCard {
  const card = cardOf(shipment, saveModel(shipment.model));
  const path = join(modelsFolder, modelName(shipment.scenario.id, shipment.recipe));
  mkdirSync(modelsFolder, { recursive: true });
  writeFileSync(`${path}.safetensors`, saveModel(shipment.model, card));
  writeFileSync(`${path}.card.json`, `${JSON.stringify(card, null, 2)}\n`);
  return card;
}
