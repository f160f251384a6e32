import { describe, expect, it } from 'vitest';
import { cells } from '../../src/engine/cells/index.ts';
import { influenceByReplacement, measureInfluence } from '../../src/engine/influence.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { runTrace } from '../../src/engine/trace.ts';
import { architectures, randomModel, titled } from './randomModel.ts';

const WORDS = 7;
const vocabulary = Array.from({ length: WORDS }, (_, token) => `word ${token}`);
const networks = architectures(
  cells.map(({ name }) => name),
  { inputs: 3, units: 4, vocabulary },
);

const tokens = [0, 3, 1, 5, 2];
const ANSWER_STEP = 4;
const ANSWER = 6;
const replacements = new Map([
  [1, [3, 4, 5]],
  [3, [1, 6]],
  [2, [1]],
]);

describe('influence equals separate runs with the words replaced', () => {
  it.each(titled(networks))('%s', (title, network) => {
    const model = randomModel(seededRandom('influence', title), network, 2);
    const oddsOf = (read: readonly number[]): number => {
      const { logits } = runTrace(model, { tokens: read });
      const scores = [...logits!.slice(ANSWER_STEP * WORDS, (ANSWER_STEP + 1) * WORDS)];
      const powers = scores.map(Math.exp);
      const others = powers.filter((_, token) => token !== ANSWER);
      return Math.log(powers[ANSWER]! / others.reduce((total, power) => total + power, 0));
    };
    const replaced = (step: number, token: number): number => oddsOf(tokens.with(step, token));
    const whole = oddsOf(tokens);
    const influences = influenceByReplacement(model, tokens, ANSWER_STEP, ANSWER, replacements);
    // Step 1 reads token 3 itself, so 4 and 5 stand in for it; for step 2 there is no other word.
    const first = whole - (replaced(1, 4) + replaced(1, 5)) / 2;
    const third = whole - (replaced(3, 1) + replaced(3, 6)) / 2;
    expect([...influences.keys()]).toEqual([1, 3]);
    expect(Math.abs(influences.get(1)! - first)).toBeLessThanOrEqual(1e-12);
    expect(Math.abs(influences.get(3)! - third)).toBeLessThanOrEqual(1e-12);

    // The original, two runs for step 1, two for step 3: a pause after each of them.
    const pieces = [...measureInfluence(model, tokens, ANSWER_STEP, ANSWER, replacements)];
    const measured = [...influences];
    expect(pieces).toEqual([undefined, undefined, measured[0], undefined, measured[1]]);
  });
});
