// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { textFor } from '../../src/i18n/index.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { OpenCell } from '../../src/views/cell/OpenCell.tsx';
import { choicesNow, fetchAhead, setStage, showScene } from './stage.tsx';

const english = textFor('en');

beforeAll(fetchAhead);
beforeEach(() => {
  document.body.replaceChildren();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function showCell(link: string): Promise<void> {
  setStage(link);
  await showScene((scene) => <OpenCell scene={scene} />);
  await screen.findAllByRole('button', { name: /open its numbers/ });
}

describe('the open cell', () => {
  const names = new Set(france.recipes.map(({ cell }) => cell));
  const drawn = [...names].flatMap((name) =>
    ['chain', 'lecture'].map((notation) => ({ name, notation })),
  );

  it.each(drawn)('of the $name is the $notation notation that the link asks for', async (each) => {
    await showCell(`#cell=${each.name}&notation=${each.notation}`);
    const chosen = screen.getByRole('radio', { name: `${each.notation} notation` });
    expect(chosen).toHaveProperty('checked', true);
    // Only the lecture notation has a loop.
    expect(document.querySelectorAll('.cell-delay')).toHaveLength(
      each.notation === 'lecture' ? 1 : 0,
    );
    const names = screen
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(drawn)(
    'of the $name is narrow in a narrow window, in the $notation notation',
    async (each) => {
      const link = `#cell=${each.name}&notation=${each.notation}`;
      const namesOf = () =>
        screen.getAllByRole('button', { name: /: / }).map((button) => button.ariaLabel);
      await showCell(link);
      const wide = namesOf();
      document.body.replaceChildren();
      vi.stubGlobal('innerWidth', 360);
      await showCell(link);
      const picture = document.querySelector('.cell-picture')!;
      expect(picture.getAttribute('width')).toBe('360');
      expect(Number(picture.getAttribute('height'))).toBeLessThan(500);
      expect(namesOf().toSorted()).toEqual(wide.toSorted());
    },
  );

  it('opens a strip into its numbers, and chooses the unit there', async () => {
    await showCell('#notation=lecture&step=5&unit=3');
    const strip = screen.getByRole('button', { name: 'keep: open its numbers' });
    fireEvent.keyDown(strip, { key: 'Enter' });
    const dialog = await screen.findByRole('dialog', { name: 'keep, unit by unit' });
    expect(strip.getAttribute('aria-expanded')).toBe('true');
    const radios = within(dialog).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ checked }) => checked).indexOf(true)).toBe(2);
    act(() => radios[7]!.click());
    expect(choicesNow().unit).toBe(7);
    expect(radios[7]!.checked).toBe(true);
    expect(radios[7]!.getAttribute('aria-label')).toMatch(/^unit 8: /);
    fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(strip);
  });

  it('lets go of an open strip when the cell has no such vector', async () => {
    await showCell('#cell=lstm');
    fireEvent.click(screen.getByRole('button', { name: 'C, after: open its numbers' }));
    await screen.findByRole('dialog');
    act(() => setStage('#cell=rnn'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'h, after: open its numbers' })).toBeTruthy();
  });

  it('says whose notations they are', async () => {
    await showCell('');
    const lecture = screen.getByRole('radio', { name: english('notation.lecture') });
    const note = document.getElementById(lecture.getAttribute('aria-describedby')!);
    expect(note?.textContent).toContain('Hung-yi Lee');
  });
});
