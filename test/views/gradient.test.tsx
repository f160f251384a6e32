// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { flowNorms, type FlowQuestion } from '../../src/engine/gradientFlow.ts';
import { flowOf, flowTaskOf } from '../../src/state/flow.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { workbench } from '../../src/state/page.ts';
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
    const { own } = flowOf(scene, flowTaskOf(scene)!);
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

/** A worker that replies when the test lets it. */
class TestWorker extends EventTarget {
  static readonly all: TestWorker[] = [];
  questions: readonly FlowQuestion[] = [];
  isEnded = false;
  constructor() {
    super();
    TestWorker.all.push(this);
  }
  postMessage({ request }: { request: readonly FlowQuestion[] }): void {
    this.questions = request;
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(): void {
    for (const question of this.questions) {
      this.reply({ kind: 'piece', piece: flowNorms(question) });
    }
    this.reply({ kind: 'done' });
  }
  /** Who has ended a worker hears nothing more of it. */
  reply(data: unknown): void {
    if (this.isEnded) return;
    act(() => void this.dispatchEvent(new MessageEvent('message', { data })));
  }
}

describe('the gradients of a long text', () => {
  const workers = TestWorker.all;
  const long = `${'I grew up in Spain. '.repeat(75)}I speak fluent ___`;
  const showLong = (more = ''): Promise<Scene> => show(`text=${encodeURIComponent(more + long)}`);
  beforeEach(() => {
    workers.length = 0;
    vi.stubGlobal('Worker', TestWorker);
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('are followed in a worker, which can be given up and begun anew', async () => {
    await showLong();
    expect(screen.queryByRole('slider')).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    expect(screen.getByText(/^Stopped\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(workers).toHaveLength(2);
    workers[1]!.answer();
    expect(picture().getAttribute('aria-valuemax')).toBe('453');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('stay where they are while a text of as many words is followed', async () => {
    await showLong();
    workers[0]!.answer();
    const before = picture().getAttribute('aria-valuetext');
    act(() => void workbench.actions.setText(long.replace('Spain. I speak', 'Japan. I speak')));
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(picture().getAttribute('aria-valuetext')).toBe(before);
    workers[1]!.answer();
    expect(picture().getAttribute('aria-valuetext')).not.toBe(before);
  });

  it('are given up with their text', async () => {
    await showLong('I grew up in Japan. ');
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
    act(() => void workbench.actions.setText(france.openingText));
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    expect(picture().getAttribute('aria-valuemax')).toBe('23');
  });
});
