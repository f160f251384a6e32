// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ModelCard as Card } from '../../src/formats/card.ts';
import { loadFullText, type FullText } from '../../src/i18n/index.ts';
import { bucketName } from '../../src/views/card/bucketName.ts';
import { ModelCard } from '../../src/views/card/ModelCard.tsx';
import { exampleCard } from '../formats/card.ts';
import { fetchAhead, setStage, showScene } from './stage.tsx';

let english: FullText;
let chinese: FullText;

beforeAll(async () => {
  await fetchAhead();
  english = await loadFullText('en');
  chinese = await loadFullText('zh-CN');
});
beforeEach(() => setStage());

async function show(card: Card | undefined): Promise<string> {
  await showScene((scene) => (
    <ModelCard scene={{ ...scene, network: { ...scene.network, card } }} />
  ));
  return screen.getByRole('region', { name: 'This network' }).textContent;
}

const [bucket] = exampleCard.evaluation.buckets;
const measured = (buckets: readonly Partial<Card['evaluation']['buckets'][number]>[]): Card => ({
  ...exampleCard,
  evaluation: {
    ...exampleCard.evaluation,
    buckets: buckets.map((each) => ({ ...bucket!, ...each })),
  },
});

describe('the model card', () => {
  it('says what the network is and where it comes from', async () => {
    const said = await show(exampleCard);
    for (const fact of [
      'LSTM with peepholes, 2 layers of 2 units each',
      '2,500 steps of 32 sentences at a learning rate of 0.01, in 62 seconds',
      '0.2 times the size of what it wrote and 0.05 times',
      'the seeds 1, 2, 3; the one from seed 3 is shown',
      'Trained on 2026-11-23 by engine 0.1.0',
      '97 % is left when the question comes',
      exampleCard.weightsHash,
    ]) {
      expect(said.replaceAll('\u00a0', ' ')).toContain(fact);
    }
  });

  it('tells in a table how often the network is right', async () => {
    await show(exampleCard);
    const [, row] = within(screen.getByRole('table')).getAllByRole('row');
    const cells = [...row!.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' '));
    expect(cells).toEqual(['0 to 10 words between', '100.0 %', '99.6 % to 100.0 %', '98.0 %']);
    expect(screen.getByText('It is right in every sentence of this table.')).toBeTruthy();
  });

  it('says plainly where the network fails', async () => {
    const said = await show(
      measured([
        { name: '55-65', accuracy: 0.95 },
        { name: '21-40', accuracy: 0.512 },
        { name: 'withheld', accuracy: 0.3 },
      ]),
    );
    expect(said.replaceAll('\u00a0', ' ')).toContain(
      'It falls short: with 21 to 40 words between it is right in 51.2 %; with pairs of phrase and country that training never showed it is right in 30.0 %.',
    );
  });

  it('says how well the network holds where it does not fail', async () => {
    const said = await show(measured([{ name: '55-65', accuracy: 0.95 }, { accuracy: 0.99 }]));
    expect(said.replaceAll('\u00a0', ' ')).toContain('right in less than 95.0 %');
  });

  it('demands more of sentences like those of training than of longer ones', async () => {
    const said = await show(measured([{ accuracy: 0.98 }, { name: '55-65', accuracy: 0.92 }]));
    expect(said.replaceAll('\u00a0', ' ')).toContain(
      'It falls short: with 0 to 10 words between it is right in 98.0 %.',
    );
  });

  it('says why little is left where the network answers right all the same', async () => {
    const { evaluation } = exampleCard;
    const readability = { countryKept: 0.01, middleKept: 0.1, writtenUnits: 2, influenceTop: 1 };
    const said = await show({ ...exampleCard, evaluation: { ...evaluation, readability } });
    expect(said).toContain('writing what it needs anew');
  });

  it('says nothing of that where what decides is kept', async () => {
    expect(await show(exampleCard)).not.toContain('writing what it needs anew');
  });

  it('tells what a larger network reaches, and how far a counting one goes', async () => {
    const said = await show({
      ...exampleCard,
      larger: { units: 55, parameters: 13248, buckets: [{ ...bucket!, accuracy: 0.875 }] },
      reach: { size: 87, most: 200, ofCandidates: [87, 19, 44], medianOfCandidates: 44 },
    });
    expect(screen.getByRole('columnheader', { name: 'With 55 units' })).toBeTruthy();
    expect(said.replaceAll('\u00a0', ' ')).toContain('87.5 %');
    expect(said).toContain('13,248 parameters');
    expect(said).toContain('It is right up to 87 and goes wrong at 88.');
    expect(said).toContain(
      'Of the 3 networks that were trained for it, half reach 44 or more: 87, 19, 44.',
    );
  });

  it('says that nothing is measured where there is no memory or no deciding word', async () => {
    const { evaluation } = exampleCard;
    const none = { countryKept: null, middleKept: null, writtenUnits: null, influenceTop: 1 };
    const rnn = { ...exampleCard, evaluation: { ...evaluation, readability: none } };
    expect(await show(rnn)).toContain('no memory cell');
  });

  it('says so where the file holds no card', async () => {
    expect(await show(undefined)).toContain('no model card');
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the name of a bucket', () => {
  it.each([
    ['france', '21-40', '21 to 40 words between', '中间隔 21 至 40 个词'],
    [
      'france',
      'before 0-10',
      'the clue before the blank, 0 to 10 words between',
      '线索在空白处之前，中间隔 0 至 10 个词',
    ],
    ['counting', '11-20', '11 to 20 of each letter', '每种字母 11 至 20 个'],
    ['recall', '100', '100 symbols between', '中间隔 100 个符号'],
    ['a new scenario', '1-2', '1 to 2', '1 至 2'],
    ['france', 'odd ones', 'odd ones', 'odd ones'],
  ])('of %s, %s, is said in words', (scenario, name, inEnglish, inChinese) => {
    expect(bucketName(scenario, name, english)).toBe(inEnglish);
    expect(bucketName(scenario, name, chinese)).toBe(inChinese);
  });
});
