// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { columnLayout } from '../../src/draw/columns.ts';
import { workbench } from '../../src/state/page.ts';
import { connectShortcuts } from '../../src/app/shortcuts.ts';
import { Equation } from '../../src/views/equation/Equation.tsx';
import { Score } from '../../src/views/score/Score.tsx';
import { Sentence } from '../../src/views/sentence/Sentence.tsx';
import { TimelineColumns } from '../../src/views/shared/timelineColumns.ts';
import { fetchAhead, setStage, showScene } from './stage.tsx';

const COLUMN_PX = 60;

beforeAll(fetchAhead);
beforeEach(async () => {
  setStage();
  workbench.actions.point();
  await showScene((scene) => {
    const count = scene.chips.length;
    const columns = columnLayout(COLUMN_PX * count, count);
    return (
      <TimelineColumns value={columns}>
        <Sentence scene={scene} columns={columns} />
        <Score scene={scene} />
        <Equation scene={scene} />
      </TimelineColumns>
    );
  });
});

const chip = (word: string) => screen.getByRole('button', { name: word }).closest('li')!;
const pointedChips = () =>
  [...document.querySelectorAll('.chip.is-pointed .chip-word')].map((each) => each.textContent);
const column = () => document.querySelector('.pointed-step')?.getAttribute('x') ?? null;
const line = () => document.querySelector('.pointed-unit');
const picture = () => document.querySelector('.score-picture')!;

describe('what is pointed at', () => {
  it('is marked in the score when it is a word, until it is left', () => {
    fireEvent.pointerEnter(chip('Spain'));
    expect(pointedChips()).toEqual(['Spain']);
    expect(Number(column())).toBeCloseTo(11 * COLUMN_PX, -1);
    fireEvent.pointerLeave(chip('Spain'));
    expect(pointedChips()).toEqual([]);
    expect(column()).toBeNull();
  });

  it('is the same for the focus', () => {
    fireEvent.focus(screen.getByRole('button', { name: 'Spain' }));
    expect(column()).not.toBeNull();
    fireEvent.blur(screen.getByRole('button', { name: 'Spain' }));
    expect(column()).toBeNull();
  });

  it('is the step that answers it for the blank, which is itself no step', () => {
    fireEvent.pointerEnter(chip('blank'));
    expect(pointedChips()).toEqual(['fluent']);
  });

  // In a document without sizes all lines lie at the top; below them is the last one.
  it('is a word and a line when it is a place of the score', () => {
    fireEvent.pointerMove(picture(), { clientX: 5.5 * COLUMN_PX, clientY: 1 });
    expect(pointedChips()).toEqual(['France']);
    expect(line()).not.toBeNull();
    fireEvent.pointerLeave(picture());
    expect(pointedChips()).toEqual([]);
    expect(line()).toBeNull();
  });

  it('marks the choice of the unit, and the choice its line, where they are the same', () => {
    const chooser = () => screen.getByRole('combobox', { name: 'unit' }).closest('label')!;
    fireEvent.focus(screen.getByRole('slider', { name: /unit/i }));
    expect(chooser().className).toContain('is-pointed');
    fireEvent.blur(screen.getByRole('slider', { name: /unit/i }));
    expect(chooser().className).not.toContain('is-pointed');
    fireEvent.pointerEnter(chooser());
    expect(line()).not.toBeNull();
  });

  it('is let go when it is taken away from under the pointer', () => {
    fireEvent.pointerEnter(chip('market'));
    expect(workbench.store.getState().pointed).toEqual({ step: 19 });
    act(() => void workbench.actions.setText('I grew up in France.'));
    expect(workbench.store.getState().pointed).toEqual({});
  });

  it('is let go by Escape', () => {
    const end = connectShortcuts(window, workbench, () => undefined);
    fireEvent.pointerEnter(chip('Spain'));
    fireEvent.keyDown(window, { key: 'Escape', code: 'Escape' });
    expect(pointedChips()).toEqual([]);
    expect(column()).toBeNull();
    end();
  });
});
