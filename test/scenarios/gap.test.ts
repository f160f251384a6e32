import { describe, expect, it } from 'vitest';
import { BLANK } from '../../src/engine/model.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { scenarios } from '../../src/scenarios/all.ts';
import { GAPS } from '../../src/scenarios/acrossGap.ts';
import type { Gap, Scenario } from '../../src/scenarios/contract.ts';

const found = await Promise.all(
  scenarios.map(async (scenario) => ({ scenario, gap: await scenario.gap?.() })),
);
const withGap = found.filter(
  (each): each is { scenario: Scenario; gap: Gap } => each.gap !== undefined,
);
const gapIn = (id: string) => withGap.find(({ scenario }) => scenario.id === id)!;

/** A text with the place of its middle marked: before [ middle ] behind. */
function marked(id: string, text: string): string | undefined {
  const { scenario, gap } = gapIn(id);
  const words = scenario.tokenize(text);
  const place = gap.find(words, words.indexOf(BLANK));
  if (place === undefined) return undefined;
  const [from, to] = place.middle;
  const shown = words.with(place.keyAt, words[place.keyAt]!.toUpperCase());
  const parts = [shown.slice(0, from), ['[', ...shown.slice(from, to), ']'], shown.slice(to)];
  return parts.flat().join(' ');
}

it('is there where any number of words may stand between', () => {
  expect(withGap.map(({ scenario }) => scenario.id)).toEqual([
    'france',
    'two-people',
    'france-zh',
    'recall',
  ]);
});

describe.each(withGap)('the gap of $scenario.id', ({ scenario, gap }) => {
  const random = seededRandom('test', scenario.id);

  it('has sentences of about the length that is asked for, which ask what they decide', () => {
    for (const words of GAPS) {
      const sentence = gap.sentence(random, words);
      const [from, to] = sentence.middle;
      expect(to - from).toBeGreaterThanOrEqual(words);
      expect(to - from).toBeLessThan(words + 13);
      const { answerAt } = sentence;
      const right = scenario.rightAnswer(sentence.words.slice(0, answerAt), answerAt);
      expect(right).toBe(sentence.words[answerAt]);
    }
  });

  it('finds the middle of its own sentences', () => {
    for (let count = 0; count < 50; count++) {
      const sentence = gap.sentence(random, random.integer(40));
      const asked = sentence.words.with(sentence.answerAt, BLANK);
      const { keyAt, middle } = sentence;
      expect(gap.find(asked, sentence.answerAt)).toEqual({ keyAt, middle });
    }
  });

  it('puts into the middle of its opening text what its networks know and what changes nothing', () => {
    const words = scenario.tokenize(scenario.openingText);
    const place = gap.find(words, words.indexOf(BLANK))!;
    const pieces = gap.pieces(random, words, place);
    const [from, to] = place.middle;
    let middle: readonly string[] = [];
    for (let count = 0; count < 12; count++) {
      const text = words.toSpliced(from, to - from, ...middle);
      const blank = text.indexOf(BLANK);
      expect(scenario.rightAnswer(text, blank)).toBe(
        scenario.rightAnswer(words, words.indexOf(BLANK)),
      );
      expect(gap.find(text, blank)!.middle).toEqual([from, from + middle.length]);
      middle = [...middle, ...pieces.next().value];
      expect(middle.every((word) => scenario.vocabulary.includes(word))).toBe(true);
    }
  });
});

describe('the middle of a text that somebody wrote', () => {
  it('lies behind the sentence that decides and before the one that asks', () => {
    expect(
      marked(
        'france',
        'We went to Spain on holiday. I was born in Japan. I like soup. At home we speak ___ .',
      ),
    ).toBe(
      'we went to spain on holiday . i was born in JAPAN . [ i like soup . ] at home we speak ___ .',
    );
    expect(marked('france', 'I grew up in France. I speak fluent ___')).toBe(
      'i grew up in FRANCE . [ ] i speak fluent ___',
    );
  });

  it('lies between them too where the question comes first', () => {
    expect(marked('france', 'I speak fluent ___. I like soup. I grew up in France.')).toBe(
      'i speak fluent ___ . [ i like soup . ] i grew up in FRANCE .',
    );
  });

  it('is nowhere without what decides', () => {
    expect(marked('france', 'Last summer I visited Spain. I speak fluent ___')).toBeUndefined();
    expect(marked('recall', 'C x u w ___')).toBeUndefined();
  });

  it('begins behind both origins, and the one that is asked for decides', () => {
    const text = 'I grew up in France. My wife was born in Japan. I like soup. ';
    expect(marked('two-people', `${text} My wife speaks fluent ___`)).toContain(
      'born in JAPAN . [ i like soup . ] my',
    );
    expect(marked('two-people', `${text} I speak fluent ___`)).toContain(
      'up in FRANCE . my wife was born in japan . [ i like soup . ]',
    );
  });
});
