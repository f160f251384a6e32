// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { workbench } from '../../src/state/page.ts';
import { PhaseButtons } from '../../src/views/controls/PhaseButtons.tsx';
import { StepControls } from '../../src/views/controls/StepControls.tsx';
import { choicesNow, setStage, showScene } from './stage.tsx';

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const areUnavailable = (...names: string[]) =>
  names.map((name) => button(name).getAttribute('aria-disabled') === 'true');
const show = (link = '') => {
  setStage(link);
  return showScene((scene) => (
    <>
      <StepControls scene={scene} />
      <PhaseButtons scene={scene} />
    </>
  ));
};

beforeEach(() => setStage());

describe('the step controls', () => {
  it('go from word to word and stop at the ends', async () => {
    await show('step=22');
    fireEvent.click(button('Next word'));
    expect(screen.getByText('step 23 of 23')).toBeTruthy();
    expect(areUnavailable('Next word', 'Last word', 'First word')).toEqual([true, true, false]);
    fireEvent.click(button('Previous word'));
    expect(choicesNow().step).toBe(22);
    fireEvent.click(button('First word'));
    expect(choicesNow().step).toBe(0);
    expect(areUnavailable('First word', 'Previous word', 'Next word')).toEqual([true, true, false]);
    fireEvent.click(button('Last word'));
    expect(choicesNow().step).toBeNull();
  });

  it('keep the focus at the ends, where they do nothing', async () => {
    await show('step=22');
    button('Next word').focus();
    fireEvent.click(button('Next word'));
    expect(document.activeElement).toBe(button('Next word'));
    expect(button('Next word').disabled).toBe(false);
    const before = choicesNow();
    fireEvent.click(button('Next word'));
    expect(choicesNow()).toBe(before);
  });

  it('slide to a word and say which one it is', async () => {
    await show();
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Step' });
    expect([slider.min, slider.max, slider.value]).toEqual(['0', '23', '23']);
    fireEvent.change(slider, { target: { value: '5' } });
    expect(choicesNow().step).toBe(5);
    expect(slider.getAttribute('aria-valuetext')).toBe('step 5 of 23, France');
  });

  it('play, pause and change the speed', async () => {
    await show('step=3');
    fireEvent.click(button('Play'));
    expect(workbench.store.getState().playback).toBe('playing');
    fireEvent.click(button('Pause'));
    expect(workbench.store.getState().playback).toBe('paused');
    const speed = screen.getByRole('combobox', { name: 'Speed' });
    fireEvent.change(speed, { target: { value: '2' } });
    expect(workbench.store.getState().speed).toBe(2);
  });

  it('pin the current word', async () => {
    await show('step=11');
    const pin = button('Pin “Spain”');
    expect(pin.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(pin);
    expect(choicesNow().pin).toBe(11);
    expect(pin.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the phase buttons', () => {
  const phases = () => screen.getAllByRole('listitem').map((each) => each.firstElementChild!);

  it('are those of the cell, the current one pressed', async () => {
    await show();
    expect(phases()).toHaveLength(7);
    expect(screen.getByRole('button', { pressed: true, name: /update/ })).toBeTruthy();
    fireEvent.click(phases()[1]!);
    expect(choicesNow().phase).toBe('forget');
    expect(phases().map((each) => each.getAttribute('aria-pressed'))).toEqual(
      Array.from({ length: 7 }, (_, phase) => String(phase === 1)),
    );
  });

  it('are fewer for a simple RNN', async () => {
    await show('cell=rnn');
    expect(phases()).toHaveLength(3);
  });
});
