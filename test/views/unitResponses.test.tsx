// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { france } from '../../src/scenarios/france/index.ts';
import { responseSignal } from '../../src/state/responses.ts';
import { UnitResponses } from '../../src/views/unit/UnitResponses.tsx';
import { english } from '../browser/texts.ts';
import { fetchAhead, setStage, showScene } from './stage.tsx';

beforeAll(fetchAhead);
beforeEach(() => setStage());

/** The hand-made network writes the first country it reads, and shuts its input gate for good. */
async function show(link: string): Promise<void> {
  setStage(link);
  await showScene((scene) => {
    expect(responseSignal(scene).id).toBe('written');
    return <UnitResponses scene={scene} words={scene.chips.map(({ word }) => word)} />;
  });
}

describe('what a unit responds to', () => {
  const count = france.vocabulary.filter((word) => !['<s>', '___'].includes(word)).length;
  const tried = { count, nothing: english.number(0) };

  it('is said to be nothing where no word moves it', async () => {
    await show('');
    const none = english('unit.movedByNone', tried);
    expect(await screen.findByText(none, { exact: false })).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('is a list of words where some do', async () => {
    await show('step=5&unit=1');
    expect(
      await screen.findByText(english('unit.movedMost', tried), { exact: false }),
    ).toBeTruthy();
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
  });
});
