/** What the sentence of each preset claims, as facts about the engine's numbers. */
import { mostLikely, softmax } from '../../src/engine/predict.ts';
import { keptFraction } from '../../src/engine/provenance.ts';
import type { PresetReading } from './presetReading.ts';

export interface Fact {
  /** Said where it does not hold. */
  readonly claim: string;
  readonly holds: boolean;
}

type Claims = (read: PresetReading) => readonly Fact[] | Promise<readonly Fact[]>;

/** The probability of a word after a step. */
function probability(reading: PresetReading, word: string, step = reading.answerStep): number {
  const { vocabulary, trace } = reading;
  const all = softmax(trace.logits!, step * vocabulary.length, vocabulary.length);
  return all[vocabulary.indexOf(word)]!;
}

function likeliest({ vocabulary, trace, answerStep }: PresetReading, step = answerStep): string {
  return vocabulary[mostLikely(trace.logits!, step * vocabulary.length, vocabulary.length)]!;
}

function answers(reading: PresetReading, word: string): Fact {
  return {
    claim: `the answer is ${word}, not ${likeliest(reading)}`,
    holds: likeliest(reading) === word,
  };
}

/** The influence of the word at a step. */
function influence({ influence: all, words }: PresetReading, step: number, word: string): number {
  if (words[step] !== word) throw new Error(`Step ${step} reads ${words[step] ?? 'nothing'}.`);
  return all.get(step) ?? 0;
}

function hasMostInfluence(reading: PresetReading, step: number, word: string): Fact {
  const own = influence(reading, step, word);
  const most = Math.max(...reading.influence.values());
  return { claim: `${word} has the most influence: ${own} of ${most}`, holds: own === most };
}

/** How many units are written at a step: |written| > 0.12, as everywhere. */
function unitsWritten({ memory, units }: PresetReading, step: number): number {
  const row = memory!.written.subarray(step * units, (step + 1) * units);
  return row.filter((value) => Math.abs(value) > 0.12).length;
}

/** How much of what a step wrote into the open layer is left where the blank is answered. */
function keptAtBlank({ cell, layer, answerStep }: PresetReading, step: number): number {
  return keptFraction(cell, layer, step, answerStep) ?? 0;
}

/** The steps after which only one symbol is legal and the network says another. */
function lostCounts(reading: PresetReading, from: number, to: number): number[] {
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return steps.filter((step) => {
    const legal = reading.scenario.legalNext!(reading.words.slice(1, step + 1));
    return legal.length === 1 && likeliest(reading, step) !== legal[0];
  });
}

export const presetClaims: Readonly<Record<string, Claims>> = {
  decoy: (read) => {
    const [spain, france] = [influence(read, 11, 'spain'), influence(read, 5, 'france')];
    const holds = Math.abs(spain) < 0.05 * france;
    return [answers(read, 'french'), { claim: `Spain ${spain} against France ${france}`, holds }];
  },
  plain: async (read) => {
    const readable = await read.beside('lang=en');
    const [plain, few] = [unitsWritten(read, 5), unitsWritten(readable, 5)];
    return [
      answers(read, 'french'),
      { claim: `${plain} lines against ${few}`, holds: plain >= 2 * few },
    ];
  },
  'answer-first': (read) => {
    const kept = keptAtBlank(read, read.words.indexOf('france'));
    return [
      answers(read, 'french'),
      { claim: `the open layer holds ${String(kept)} of France at the blank`, holds: kept > 0.5 },
    ];
  },
  'two-lives-wife': (read) => [
    answers(read, 'japanese'),
    {
      claim: 'Japan has more influence than France',
      holds: influence(read, 12, 'japan') > influence(read, 5, 'france'),
    },
  ],
  'two-lives-me': (read) => [
    answers(read, 'french'),
    {
      claim: 'France has more influence than Japan',
      holds: influence(read, 5, 'france') > influence(read, 12, 'japan'),
    },
  ],
  counting: (read) => {
    const [from, to] = [read.words.indexOf('b'), read.words.length - 1];
    const lost = lostCounts(read, from, to);
    return [
      answers(read, '.'),
      { claim: `it counts ${to - from + 1} of each`, holds: to - from + 1 === 16 && from === 17 },
      { claim: `it loses count after the steps ${lost.join(', ')}`, holds: lost.length === 0 },
    ];
  },
  'counting-rnn': (read) => {
    const from = read.words.indexOf('b');
    const lost = lostCounts(read, from, read.words.length - 1);
    const [a, b] = ['a', 'b'].map((letter) => read.words.filter((word) => word === letter).length);
    return [
      { claim: `twenty of each: ${String(a)}, ${String(b)}`, holds: a === 20 && b === 20 },
      { claim: `it goes wrong at this b: ${lost.join(', ')}`, holds: lost.includes(read.step) },
    ];
  },
  reber: (read) => {
    const key = read.words.indexOf('P');
    const between = read.words.slice(key + 1, read.answerStep + 1);
    return [
      answers(read, 'P'),
      { claim: `${String(between.length)} symbols between`, holds: between.length === 13 },
      {
        claim: 'some of them are T and P',
        holds: between.includes('T') && between.includes('P'),
      },
    ];
  },
  brackets: (read) => {
    const [closing, wrong] = [probability(read, ']'), probability(read, ')')];
    return [{ claim: `] ${closing}, ) ${wrong}`, holds: closing >= 5 * wrong }];
  },
  'key-is': (read) => [answers(read, 'is'), hasMostInfluence(read, 2, 'key')],
  recall: (read) => [
    answers(read, 'D'),
    { claim: 'a hundred symbols stand between', holds: read.words.length === 103 },
  ],
  chinese: (read) => [answers(read, '法语'), hasMostInfluence(read, 3, '法国')],
};
