import * as v from 'valibot';
import { amount, count, fraction, size } from './schemas.ts';

const bucketsSchema = v.array(
  v.object({
    name: v.string(),
    accuracy: fraction,
    /** Wilson's 95 % interval of the accuracy. */
    interval: v.strictTuple([fraction, fraction]),
    /** Of the right answer. */
    meanProbability: fraction,
    sentences: count,
  }),
);

/** What was measured on fresh sentences; accuracies and probabilities go from 0 to 1. */
const evaluationSchema = v.object({
  seed: count,
  /** Sentences a bucket. */
  sentences: count,
  buckets: bucketsSchema,
  /** Null where no single word decides the answer; its parts where the cell has no shares. */
  readability: v.nullable(
    v.object({
      countryKept: v.nullable(amount),
      middleKept: v.nullable(amount),
      writtenUnits: v.nullable(amount),
      influenceTop: fraction,
    }),
  ),
});

/** A model card: where a trained network comes from and what it reached. */
export const cardSchema = v.object({
  scenario: v.string(),
  cell: v.string(),
  layers: size,
  direction: v.picklist(['forward', 'bidirectional']),
  /** With the penalties that make the memory readable, or without. */
  trained: v.picklist(['readable', 'plain']),
  units: size,
  embeddingWidth: size,
  /** The numbers that training may change; a second bias that stays zero is not among them. */
  parameters: count,
  dataSeed: count,
  trainingSeed: count,
  /** Every seed that was trained. */
  candidateSeeds: v.array(count),
  /** Why this seed was shipped and not another. */
  chosenBy: v.string(),
  /** Optimiser steps, of `batch` sentences each. */
  steps: count,
  batch: size,
  learningRate: amount,
  writePenalty: amount,
  showPenalty: amount,
  /** How long the training took. */
  wallSeconds: amount,
  /** The day it was trained, as 2026-01-31. */
  date: v.pipe(v.string(), v.isoDate('a day such as 2026-01-31')),
  engineVersion: v.string(),
  /** SHA-256 of the weights' bytes, in hexadecimal. */
  weightsHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')),
  evaluation: evaluationSchema,
  /** Where sizes can grow beyond those of the training: up to which one all are right. */
  reach: v.exactOptional(
    v.object({
      size: count,
      /** Larger ones were not tried. */
      most: count,
      /** Of every candidate, in the order of their seeds. */
      ofCandidates: v.array(count),
      medianOfCandidates: amount,
    }),
  ),
  /** A larger network of the same cell, trained alike and measured on the same sentences. */
  larger: v.exactOptional(v.object({ units: size, parameters: count, buckets: bucketsSchema })),
});

export type ModelCard = v.InferOutput<typeof cardSchema>;
