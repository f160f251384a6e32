// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { probabilityOf } from '../../src/state/experiments/facts.ts';
import { loadLab } from '../../src/state/lab.ts';
import type { Scene } from '../../src/state/scene.ts';
import { AnswerChanged } from '../../src/views/experiments/AnswerChanged.tsx';
import { english } from '../browser/texts.ts';
import { fetchAhead, setStage, showScene } from './stage.tsx';

/** The memory is erased where the country stands: the hand-made network answers by it alone. */
const ERASED = 'experiments=[{"kind":"set","step":5,"value":0}]';

async function show(link: string): Promise<Scene> {
  setStage(link);
  let shown: Scene | undefined;
  await showScene((scene) => {
    shown = scene;
    return <AnswerChanged scene={scene} />;
  });
  return shown!;
}

const titles = (): (string | null)[] =>
  screen.getAllByRole('table').map((table) => table.querySelector('caption')!.textContent);

beforeAll(async () => {
  await Promise.all([fetchAhead(), loadLab()]);
});
beforeEach(() => setStage());

describe('what became of the answer', () => {
  it('is told at an earlier word too, before and now, above what follows that word', async () => {
    const { network, before } = await show(`step=5&${ERASED}`);
    expect(titles()).toEqual([
      english('answer.atBlank'),
      english('lab.answerAfter', { word: 'France' }),
    ]);
    const [table] = screen.getAllByRole('table');
    const row = within(table!).getByRole('row', { name: /French/ });
    const cells = within(row).getAllByRole('cell');
    const { step } = network.answer!;
    const [was, now] = [before!, network].map((run) => probabilityOf(run, step, 'french'));
    expect(was! - now!).toBeGreaterThan(0.5);
    expect(cells.slice(-2).map(({ textContent }) => textContent)).toEqual([
      english.percent(was!),
      english.percent(now!),
    ]);
  });

  it('stands there once at the blank', async () => {
    await show(ERASED);
    expect(titles()).toEqual([english('answer.atBlank')]);
  });
});
