import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellNamed } from '../../src/engine/cells/index.ts';
import { influenceByReplacement } from '../../src/engine/influence.ts';
import { BLANK, START_TOKEN } from '../../src/engine/model.ts';
import { logOdds, topWords } from '../../src/engine/predict.ts';
import { sharesAt } from '../../src/engine/provenance.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { openModel } from '../../src/formats/openModel.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { replacementsOf } from '../../src/scenarios/kinds.ts';
import { largestDifference, readGolden } from './golden.ts';

const TOLERANCE = 1e-9;
const folder = new URL('../../public/models/', import.meta.url);
const shipped = readGolden('shipped.json');

it('covers every shipped model of France, and its kinds of words', () => {
  const files = readdirSync(folder).filter((file) => /^france\..*\.safetensors$/.test(file));
  expect(shipped.models.map(({ file }) => file).sort()).toEqual(files.sort());
  const sets = (kinds: Readonly<Record<string, readonly string[]>>): string[] =>
    Object.values(kinds).map((members) => members.toSorted().join(' '));
  expect(sets(france.kinds)).toEqual(expect.arrayContaining(sets(shipped.kinds)));
});

describe.each(shipped.models)(
  '$file computes what an independent implementation does',
  (expected) => {
    const { model } = openModel(readFileSync(new URL(expected.file, folder)));
    const { architecture } = model;
    const words = [START_TOKEN, ...shipped.words, ...(architecture.bidirectional ? [BLANK] : [])];
    const vocabulary = architecture.vocabulary!;
    const tokens = words.map((word) => vocabulary.indexOf(word));
    const trace = runTrace(model, { tokens });
    const { step } = expected;
    const answer = vocabulary.indexOf(expected.top[0]!.word);
    const layer = trace.layers.findLast(({ direction }) => direction === 'forward')!;
    const lastOf = (signal: string): Float64Array =>
      layer.signals[signal]!.slice(-architecture.units);

    const expectClose = (actual: ArrayLike<number>, numbers: ArrayLike<number>): void =>
      expect(largestDifference(actual, numbers)).toBeLessThanOrEqual(TOLERANCE);

    it('as the network that it is', () => {
      expect({ ...architecture, vocabulary: undefined }).toEqual({ ...expected.architecture });
      expect(step).toBe(tokens.length - 1);
    });

    it('in its answer', () => {
      const top = topWords(trace.logits!, step, vocabulary, 5);
      expect(top.map(({ word }) => word)).toEqual(expected.top.map(({ word }) => word));
      expectClose(
        top.map(({ probability }) => probability),
        expected.top.map(({ probability }) => probability),
      );
      const odds = logOdds(trace.logits!, step * vocabulary.length, vocabulary.length, answer);
      expectClose([odds], [expected.logOdds]);
    });

    it('in its last states', () => {
      expectClose(lastOf('hiddenState'), expected.hiddenState);
      for (const signal of ['cellState', 'forgetGate', 'updateGate'] as const) {
        if (expected[signal]) expectClose(lastOf(signal), expected[signal]);
      }
    });

    it("in the key word's shares", () => {
      const shares = sharesAt(cellNamed(architecture.cell), layer, step);
      const { keyStep } = shipped;
      const { units } = architecture;
      const row = shares?.byStep.slice(keyStep * units, (keyStep + 1) * units);
      if (expected.keyShares) expectClose(row!, expected.keyShares);
      else expect(row).toBeUndefined();
    });

    it('in the influence of every word that has a kind', () => {
      const replacements = replacementsOf(france, words);
      const influences = influenceByReplacement(model, tokens, step, answer, replacements);
      expect([...influences.keys()]).toEqual(expected.influences.map((each) => each.step));
      expectClose(
        [...influences.values()],
        expected.influences.map(({ influence }) => influence),
      );
    });
  },
);

it('covers every shipped model of the other scenarios', () => {
  const files = readdirSync(folder).filter((file) => /^(?!france\.).*\.safetensors$/.test(file));
  expect(shipped.others.map(({ file }) => file).sort()).toEqual(files.sort());
});

it.each(shipped.others)('$file answers as an independent implementation does', (expected) => {
  const { model } = openModel(readFileSync(new URL(expected.file, folder)));
  const { architecture } = model;
  const vocabulary = architecture.vocabulary!;
  const trace = runTrace(model, { tokens: expected.words.map((word) => vocabulary.indexOf(word)) });
  const step = expected.words.length - 1;
  const top = topWords(trace.logits!, step, vocabulary, 5);
  const layer = trace.layers.findLast(({ direction }) => direction === 'forward')!;
  const answer = vocabulary.indexOf(expected.top[0]!.word);
  const odds = logOdds(trace.logits!, step * vocabulary.length, vocabulary.length, answer);

  expect({ ...architecture, vocabulary: undefined }).toEqual({ ...expected.architecture });
  expect(top.map(({ word }) => word)).toEqual(expected.top.map(({ word }) => word));
  const numbers = [...top.map(({ probability }) => probability), odds];
  const others = [...expected.top.map(({ probability }) => probability), expected.logOdds];
  expect(largestDifference(numbers, others)).toBeLessThanOrEqual(TOLERANCE);
  const hidden = layer.signals['hiddenState']!.slice(-architecture.units);
  expect(largestDifference(hidden, expected.hiddenState)).toBeLessThanOrEqual(TOLERANCE);
});
