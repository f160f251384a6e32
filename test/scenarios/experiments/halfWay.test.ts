import { describe, expect, it } from 'vitest';
import { runExperiments } from '../../../src/engine/intervene.ts';
import { mostLikely } from '../../../src/engine/predict.ts';
import { seededRandom } from '../../../src/engine/random.ts';
import { ask } from '../../../src/scenarios/asked.ts';
import { donorFor, transplantHalfWay } from '../../../src/scenarios/experiments/halfWay.ts';
import { france } from '../../../src/scenarios/france/index.ts';
import { shippedModel } from '../shippedFile.ts';

describe('the memory of another sentence, half-way', () => {
  const model = shippedModel('france.lstm.2.bidirectional.readable');
  const count = model.architecture.vocabulary!.length;

  it.each(['before 21-40', 'after 21-40'])(
    'of a network that reads both ways decides the answer, with the clue %s words',
    (name) => {
      const bucket = france.fillIn!.buckets.find((each) => each.name === name)!;
      const random = seededRandom('half-way', name);
      for (let sentences = 0; sentences < 10; sentences++) {
        const sentence = bucket.generate(random);
        const donor = donorFor(bucket, random, sentence);
        const { tokens, answerStep } = ask(france, model, sentence);
        const experiments = transplantHalfWay(france, model, sentence, donor);
        const { logits } = runExperiments(model, { tokens }, experiments);
        const answer = mostLikely(logits!, answerStep * count, count);
        expect(answer).toBe(ask(france, model, donor).answer);
      }
    },
  );

  it.each(['before 21-40', 'after 21-40'])('comes from one that asks the same: %s', (name) => {
    const bucket = france.fillIn!.buckets.find((each) => each.name === name)!;
    const random = seededRandom('same question', name);
    const sentence = bucket.generate(random);
    const questionOf = ({ words, answerAt }: typeof sentence) =>
      words.slice(answerAt - 2, answerAt);
    for (let donors = 0; donors < 10; donors++) {
      expect(questionOf(donorFor(bucket, random, sentence))).toEqual(questionOf(sentence));
    }
  });
});
