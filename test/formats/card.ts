import type { ModelCard } from '../../src/formats/card.ts';

/** The card of a small network that never was; tests change what matters to them. */
export const exampleCard: ModelCard = {
  scenario: 'france',
  cell: 'peephole-lstm',
  layers: 2,
  direction: 'forward',
  trained: 'readable',
  units: 2,
  embeddingWidth: 3,
  parameters: 0,
  dataSeed: 1,
  trainingSeed: 3,
  candidateSeeds: [1, 2, 3],
  chosenBy: 'the most readable of three',
  steps: 2500,
  batch: 32,
  learningRate: 0.01,
  writePenalty: 0.2,
  showPenalty: 0.05,
  wallSeconds: 61.5,
  date: '2026-11-23',
  engineVersion: '0.1.0',
  weightsHash: '0123456789abcdef'.repeat(4),
  evaluation: {
    seed: 99,
    sentences: 1000,
    buckets: [
      {
        name: '0-10',
        accuracy: 1,
        interval: [0.996, 1],
        meanProbability: 0.98,
        sentences: 1000,
      },
    ],
    readability: { countryKept: 0.97, middleKept: 0.1, writtenUnits: 4.5, influenceTop: 1 },
  },
};
