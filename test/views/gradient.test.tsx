// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { flowOf } from '../../src/state/flow.ts';
import type { Scene } from '../../src/state/scene.ts';
import { sizeText } from '../../src/views/shared/smallNumber.ts';
import { GradientFlow } from '../../src/views/gradient/GradientFlow.tsx';
import { english } from '../browser/texts.ts';
import { choicesNow, fetchAhead, setStage, showScene } from './stage.tsx';

beforeAll(fetchAhead);
beforeEach(() => setStage());

async function show(link = ''): Promise<Scene> {
  setStage(link);
  let shown: Scene | undefined;
  await showScene((scene) => {
    shown = scene;
    return <GradientFlow scene={scene} />;
  });
  return shown!;
}

const picture = (): HTMLElement => screen.getByRole('slider');

describe('the panel of the gradient', () => {
  it('reads out the pinned word where everything else would be 1', async () => {
    const scene = await show();
    const { own } = flowOf(scene)!;
    expect(picture().getAttribute('aria-valuenow')).toBe('5');
    expect(picture().getAttribute('aria-valuetext')).toContain(
      `LSTM: memory |∂/∂c| ${sizeText(own.memory![5]!, english)}`,
    );
  });

  it('is walked through with the keyboard, and Enter goes there', async () => {
    await show('step=3');
    fireEvent.keyDown(picture(), { key: 'ArrowRight' });
    expect(picture().getAttribute('aria-valuenow')).toBe('4');
    fireEvent.keyDown(picture(), { key: 'Home' });
    expect(picture().getAttribute('aria-valuenow')).toBe('0');
    expect(choicesNow().step).toBe(3);
    fireEvent.keyDown(picture(), { key: 'Enter' });
    expect(choicesNow().step).toBe(0);
  });

  it('has a table of the same numbers', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Numbers of the gradients' }));
    expect(screen.getAllByRole('row')).toHaveLength(25);
    expect(screen.getAllByRole('columnheader')).toHaveLength(7);
  });

  it('asks of a simple RNN only what there is of it', async () => {
    await show('cell=rnn');
    const questions = screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent);
    expect(questions).toEqual(['Does it reach back?', 'Is reaching back remembering?']);
    expect(
      screen.getByText(/the gradient along the hidden state of the simple RNN is/),
    ).toBeTruthy();
  });

  it('says so where nothing is answered', async () => {
    await show(`text=${encodeURIComponent('I grew up in France.')}`);
    expect(
      screen.getByText('Nothing is answered in this text, so there is no gradient to follow.'),
    ).toBeTruthy();
  });
});
