// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { SideBySide } from '../../src/views/beside/SideBySide.tsx';
import { english } from '../browser/texts.ts';
import { fetchAhead, setStage, showScene } from './stage.tsx';

beforeAll(fetchAhead);

/** The rows of both tables, heads included. */
async function tablesOf(beside: string): Promise<readonly string[][][]> {
  setStage(new URLSearchParams({ beside }).toString());
  await showScene((scene) => <SideBySide scene={scene} />);
  fireEvent.click(screen.getByRole('button', { name: english('beside.numbers') }));
  return screen
    .getAllByRole('region')
    .filter((region) => region.classList.contains('numbers-region'))
    .map((region) =>
      [...within(region).getByRole<HTMLTableElement>('table').rows].map((row) =>
        [...row.cells].map(({ textContent }) => textContent),
      ),
    );
}

it('lists each run’s own steps where the texts are not equally long', async () => {
  const longer = 'My uncle sold bread at the market. I grew up in Italy. I speak fluent ___';
  const [[heads, , ...rows] = []] = await tablesOf(`*${longer}`);
  const run = (letter: string) => english('beside.stepOf', { run: letter });
  expect(heads!.slice(0, 2)).toEqual([run('A'), run('B')]);
  expect(rows[0]!.slice(0, 2)).toEqual(['–', '0 start']);
  const key = rows.findIndex(([step]) => step === '5 France');
  expect(rows[key]![1]).toBe('13 Italy');
});

it('lists the units of two networks too, without a difference', async () => {
  const [, units] = await tablesOf('rnn.1.forward.plain');
  expect(units![1]!.slice(0, 3)).toEqual(['A', 'B', 'A']);
  expect(units!.length).toBeGreaterThan(4);
});
