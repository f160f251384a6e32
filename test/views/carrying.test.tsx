// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadLab } from '../../src/state/lab.ts';
import { workbench } from '../../src/state/page.ts';
import { ExperimentPanel } from '../../src/views/experiments/ExperimentPanel.tsx';
import type { Reply } from '../../src/workers/protocol.ts';
import { english } from '../browser/texts.ts';
import { choicesNow, fetchAhead, setStage, showScene } from './stage.tsx';

/** Workers whose replies the test gives. */
const workers: TestWorker[] = [];

class TestWorker extends EventTarget {
  isEnded = false;
  constructor() {
    super();
    workers.push(this);
  }
  postMessage(): void {}
  terminate(): void {
    this.isEnded = true;
  }
  /** How far it is, or what it found. */
  tell(piece: { readonly part: number; readonly units?: readonly number[] }): void {
    const data: Reply<'carrying'> = { kind: 'piece', piece };
    act(() => void this.dispatchEvent(new MessageEvent('message', { data })));
  }
  async breakOff(): Promise<void> {
    await act(async () => {
      this.dispatchEvent(new Event('error'));
      await Promise.resolve();
    });
  }
}

beforeAll(async () => {
  await Promise.all([fetchAhead(), loadLab()]);
});
beforeEach(() => {
  workers.length = 0;
  vi.stubGlobal('Worker', TestWorker);
});
afterEach(() => void vi.unstubAllGlobals());

const ended = (): readonly boolean[] => workers.map(({ isEnded }) => isEnded);
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string): boolean => fireEvent.click(button(name));
const bar = () => screen.findByRole<HTMLProgressElement>('progressbar');
const show = async (link = ''): Promise<void> => {
  setStage(link);
  await showScene((scene) => <ExperimentPanel scene={scene} />);
};

describe('those that carry', () => {
  const ask = (which: 'carrying' | 'all'): boolean =>
    fireEvent.click(screen.getByRole('radio', { name: english.of('lab.whichUnits', which) }));
  const found = { part: 1, units: [1, 4] };

  it('are looked for with a bar, which can be stopped and gone on with', async () => {
    await show();
    ask('carrying');
    expect((await bar()).value).toBe(0);
    workers[0]!.tell({ part: 0.4 });
    expect((await bar()).value).toBe(0.4);
    button('Cancel').focus();
    press('Cancel');
    expect(ended()).toEqual([true]);
    expect(screen.getByText(english('lab.carryingStopped'))).toBeTruthy();
    expect(document.activeElement).toBe(button('Go on'));
    press('Go on');
    expect(workers).toHaveLength(2);
    expect(document.activeElement).toBe(button('Cancel'));
    workers[1]!.tell(found);
    expect(screen.getByText(/^Units 2, 5\./)).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
    // They are remembered.
    ask('all');
    ask('carrying');
    expect(screen.getByText(/^Units 2, 5\./)).toBeTruthy();
    expect(workers).toHaveLength(2);
  });

  it('are given up where they are no longer asked for, or another network is', async () => {
    await show();
    ask('carrying');
    await bar();
    ask('all');
    expect(ended()).toEqual([true]);
    ask('carrying');
    expect(screen.queryByRole('progressbar')).toBeNull();
    await bar();
    act(() => workbench.actions.choose({ trained: 'plain' }));
    expect(ended()).toEqual([true, true, false]);
  });

  it('can be looked for again where that broke off', async () => {
    await show();
    ask('carrying');
    await workers[0]!.breakOff();
    expect(screen.getByText(english('gap.brokeOff'))).toBeTruthy();
    press('Go on');
    workers[1]!.tell(found);
    expect(screen.getByText(/^Units 2, 5\./)).toBeTruthy();
  });
});

describe('a story whose units are looked for', () => {
  const story = english.of('prepared', 'france-eraseCountry');
  const link = `cell=rnn&text=${encodeURIComponent('I grew up in Italy. I speak fluent ___')}`;

  it('shows how far that is, and changes nothing when it is stopped', async () => {
    await show(link);
    const before = choicesNow();
    await act(async () => Promise.resolve(void press(story)));
    await bar();
    await vi.waitFor(() => expect(workers).toHaveLength(1));
    press('Cancel');
    expect(ended()).toEqual([true]);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(choicesNow()).toBe(before);
    expect(document.activeElement).toBe(button(story));
    expect(button(story).getAttribute('aria-busy')).toBe('false');
  });

  it('says that it broke off, and can be told again', async () => {
    await show(link);
    const before = choicesNow();
    await act(async () => Promise.resolve(void press(story)));
    await workers[0]!.breakOff();
    expect(await screen.findByText(english('gap.brokeOff'))).toBeTruthy();
    expect(choicesNow()).toBe(before);
    await act(async () => Promise.resolve(void press('Go on')));
    workers[1]!.tell({ part: 1, units: [1, 4] });
    await vi.waitFor(() => expect(choicesNow().experiments).toMatchObject([{ units: [1, 4] }]));
    expect(choicesNow().text).not.toBe(before.text);
  });
});
