import { describe, expect, it } from 'vitest';
import { chooseCandidate, type Contestant } from '../../../src/cli/training/chooseCandidate.ts';
import { france } from '../../../src/scenarios/france/index.ts';

const TARGET = { asTrained: ['21-40'] };

interface Figures {
  readonly accuracy?: number;
  readonly countryKept?: number | null;
  readonly middleKept?: number | null;
  readonly writtenUnits?: number | null;
}

function contestant(seed: number, figures: Figures): Contestant {
  const { accuracy = 1, countryKept = 0.97, middleKept = 0.1, writtenUnits = 4 } = figures;
  return {
    candidate: { seed, learningRate: 0.01 },
    evaluation: {
      buckets: [
        { name: '21-40', accuracy, interval: [0, 1], meanProbability: accuracy, sentences: 100 },
      ],
      readability: { countryKept, middleKept, writtenUnits, influenceTop: 1 },
    },
  };
}

const [readable] = france.recipes.filter(({ choose }) => choose === 'mostReadable');
const [accurate] = france.recipes.filter(({ choose }) => choose === 'mostAccurate');

describe('the candidate to ship', () => {
  it('of a plain network is the most accurate', () => {
    const all = [contestant(1, { accuracy: 0.9 }), contestant(2, { accuracy: 0.95 })];
    expect(chooseCandidate(accurate!, TARGET, all).chosen).toBe(all[1]);
  });

  it('of a readable network keeps the country and forgets the middle', () => {
    const all = [contestant(1, { middleKept: 0.15 }), contestant(2, { middleKept: 0.05 })];
    expect(chooseCandidate(readable!, TARGET, all).chosen).toBe(all[1]);
  });

  it('is not readable at the price of wrong answers, or of writing into hardly a unit', () => {
    const good = contestant(1, {});
    const wrong = contestant(2, { accuracy: 0.3, middleKept: 0 });
    const faint = contestant(3, { writtenUnits: 0.7, middleKept: 0 });
    expect(chooseCandidate(readable!, TARGET, [wrong, faint, good]).chosen).toBe(good);
    const mixed = contestant(4, { countryKept: 0.94 });
    expect(chooseCandidate(readable!, TARGET, [wrong, mixed]).chosen).toBe(mixed);
  });

  it('is not one that forgets the country, whatever else is readable about it', () => {
    const keeps = contestant(1, { countryKept: 0.6, middleKept: 0.3, writtenUnits: 1 });
    const forgets = contestant(2, { countryKept: 0.01, middleKept: 0.1 });
    expect(chooseCandidate(readable!, TARGET, [forgets, keeps]).chosen).toBe(keeps);
  });

  it('is the most accurate one where none answers right', () => {
    const better = contestant(1, { accuracy: 0.95, countryKept: 0.5 });
    expect(
      chooseCandidate(readable!, TARGET, [contestant(2, { accuracy: 0.9 }), better]).chosen,
    ).toBe(better);
  });

  it('can be a cell without a memory, and says why it was chosen', () => {
    const none = { countryKept: null, middleKept: null, writtenUnits: null };
    const { chosenBy } = chooseCandidate(accurate!, TARGET, [contestant(1, none)]);
    expect(chosenBy).toMatch(/accuracy/);
  });

  it('needs candidates', () => {
    expect(() => chooseCandidate(readable!, TARGET, [])).toThrow(/no trained candidate/);
  });
});
