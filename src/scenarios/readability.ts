import { cellNamed } from '../engine/cells/index.ts';
import { influenceByReplacement } from '../engine/influence.ts';
import type { Model } from '../engine/model.ts';
import { memoryOf, sharesAt, WRITTEN_THRESHOLD } from '../engine/provenance.ts';
import type { Random } from '../engine/random.ts';
import { runTrace, type LayerTrace } from '../engine/trace.ts';
import { ask, stepOf, type AskedSentence } from './asked.ts';
import type { Bucket, Scenario, Sentence } from './contract.ts';
import { replacementsOf } from './kinds.ts';

/** What is null of cells that keep no memory. */
interface MemoryReadability {
  /** How much of what was written at the key word (the country) is left after the middle. */
  readonly countryKept: number;
  /** How much of what was written over the whole middle is left after it. */
  readonly middleKept: number;
  /** How many units are written at the key word. */
  readonly writtenUnits: number;
}

/** How well a model's memory can be read: means over sentences. */
export interface Readability extends Record<keyof MemoryReadability, number | null> {
  /** The share of sentences in which no word has more influence than the key word. */
  readonly influenceTop: number;
}

function sumOfSizes(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += Math.abs(values[index]!);
  return sum;
}

/** What is left of the write at the steps [from, to) after the last of them or later. */
function fractionLeft(
  left: Float64Array,
  written: Float64Array,
  units: number,
  from: number,
  to: number,
): number {
  const wrote = sumOfSizes(written, from * units, to * units);
  return wrote === 0 ? 0 : sumOfSizes(left, from * units, to * units) / wrote;
}

/** The forward direction of the last layer: the memory that the answer is read from. */
function topLayer(layers: readonly LayerTrace[]): LayerTrace {
  return layers.findLast((layer) => layer.direction === 'forward')!;
}

function memoryReadability(
  model: Model,
  sentence: Sentence,
  asked: AskedSentence,
): MemoryReadability | undefined {
  const cell = cellNamed(model.architecture.cell);
  const layer = topLayer(runTrace(model, { tokens: asked.tokens }).layers);
  const key = stepOf(sentence.keyAt);
  const [from, to] = sentence.middle.map(stepOf) as [number, number];
  const shares = sharesAt(cell, layer, to - 1);
  const written = memoryOf(cell, layer)?.written;
  if (shares === undefined || written === undefined) return undefined;
  const { units } = layer;
  const atKey = written.subarray(key * units, (key + 1) * units);
  return {
    countryKept: fractionLeft(shares.byStep, written, units, key, key + 1),
    middleKept: fractionLeft(shares.byStep, written, units, from, to),
    writtenUnits: atKey.filter((value) => Math.abs(value) > WRITTEN_THRESHOLD).length,
  };
}

function keyHasMostInfluence(
  scenario: Scenario,
  model: Model,
  sentence: Sentence,
  asked: AskedSentence,
): boolean {
  const influences = influenceByReplacement(
    model,
    asked.tokens,
    asked.answerStep,
    asked.answer,
    replacementsOf(scenario, asked.words),
  );
  const ofKey = influences.get(stepOf(sentence.keyAt)) ?? -Infinity;
  return Math.max(...influences.values()) <= ofKey;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value) / values.length;
}

/** Measures a model on `sentences` fresh sentences of a bucket with middles that are not empty. */
export function measureReadability(
  scenario: Scenario,
  bucket: Bucket,
  model: Model,
  random: Random,
  sentences: number,
): Readability {
  const memories: MemoryReadability[] = [];
  let top = 0;
  for (let index = 0; index < sentences; index++) {
    const sentence = bucket.generate(random);
    const asked = ask(scenario, model, sentence);
    const memory = memoryReadability(model, sentence, asked);
    if (memory !== undefined) memories.push(memory);
    if (keyHasMostInfluence(scenario, model, sentence, asked)) top++;
  }
  return {
    countryKept: mean(memories.map((memory) => memory.countryKept)),
    middleKept: mean(memories.map((memory) => memory.middleKept)),
    writtenUnits: mean(memories.map((memory) => memory.writtenUnits)),
    influenceTop: top / sentences,
  };
}
