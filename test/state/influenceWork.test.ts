import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { measureInfluenceTable, type InfluenceRow } from '../../src/engine/influenceTable.ts';
import { openModel } from '../../src/formats/openModel.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { replacementsOf } from '../../src/scenarios/kinds.ts';
import { toTokens } from '../../src/scenarios/tokens.ts';
import { measureInRows, productsOf, type InfluenceRequest } from '../../src/state/influenceWork.ts';
import { readText } from '../../src/state/sentence.ts';
import { workInSameThread } from '../workers/sameThread.ts';

const { model } = openModel(
  readFileSync('public/models/france.lstm.1.forward.readable.safetensors'),
);

function requestFor(text: string): InfluenceRequest {
  const { words } = readText(france, text, false);
  const tokens = toTokens(words, model.architecture.vocabulary!);
  const question = { tokens, target: tokens.length - 1, answers: [3, 4] };
  return [model, question, { replacements: replacementsOf(france, words), deletions: [] }];
}

const short = requestFor(france.openingText);
const between = 'Last summer I visited Spain. My uncle sold bread at the market. '.repeat(6);
const long = requestFor(`I grew up in France. ${between}I speak fluent ___`);

function rowsOf(request: InfluenceRequest): Promise<readonly InfluenceRow[]> {
  const rows: InfluenceRow[] = [];
  return new Promise((resolve, reject) => {
    measureInRows(request, {
      onPiece: (piece) => rows.push(...piece.rows),
      onDone: () => resolve(rows),
      onFailed: () => reject(new Error('The work failed.')),
    });
  });
}

const atOnce = (request: InfluenceRequest) =>
  [...measureInfluenceTable(...request)].filter((row) => row !== undefined);

afterEach(() => vi.unstubAllGlobals());

describe('the measuring of influence', () => {
  it('of a short text is done in the page', async () => {
    const workers = workInSameThread();
    expect(await rowsOf(short)).toEqual(atOnce(short));
    expect(workers.started()).toBe(0);
  });

  it('of a long text is done in a worker, to the same numbers', async () => {
    expect(productsOf(long)).toBeGreaterThan(4 * productsOf(short));
    const workers = workInSameThread();
    expect(await rowsOf(long)).toEqual(atOnce(long));
    expect(workers.started()).toBe(1);
  });

  it('tells nothing more once it is given up', async () => {
    const tell = vi.fn();
    measureInRows(short, { onPiece: tell, onDone: tell, onFailed: tell })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(tell).not.toHaveBeenCalled();
  });
});
