// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { ErrorBoundary } from 'react-error-boundary';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GAPS } from '../../src/scenarios/acrossGap.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { reber } from '../../src/scenarios/reber.ts';
import { workbench } from '../../src/state/page.ts';
import { GapPanel } from '../../src/views/gap/GapPanel.tsx';
import { PanelFailure } from '../../src/views/shared/PanelFailure.tsx';
import type { Reply } from '../../src/workers/protocol.ts';
import { choicesNow, fetchAhead, setStage, showScene } from './stage.tsx';

/** A worker whose replies the test gives. */
class TestWorker extends EventTarget {
  static latest: TestWorker;
  constructor() {
    super();
    TestWorker.latest = this;
  }
  postMessage(): void {
    // Nobody works.
  }
  isTerminated = false;
  terminate(): void {
    this.isTerminated = true;
  }
  reply(reply: Reply): void {
    act(() => {
      this.dispatchEvent(new MessageEvent('message', { data: reply }));
    });
  }
}

beforeAll(fetchAhead);
beforeEach(() => {
  setStage();
  vi.stubGlobal('Worker', TestWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function show(): Promise<void> {
  await showScene((scene) => <GapPanel scene={scene} />);
  await screen.findByRole('slider');
}

/** The slider has an output of its own. */
const told = (): HTMLElement => screen.getAllByRole('status').at(-1)!;
const button = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

describe('the panel of the gap', () => {
  it('changes the middle of the text; another press takes other words', async () => {
    await show();
    fireEvent.change(screen.getByRole('slider'), { target: { value: '50' } });
    const longer = choicesNow().text;
    expect(longer.length).toBeGreaterThan(france.openingText.length);
    fireEvent.click(button(/Other words/));
    expect(choicesNow().text).not.toBe(longer);
    expect(choicesNow().text).toMatch(/^I grew up in France\. .+ I speak fluent ___$/);
    act(() => workbench.actions.undo());
    act(() => workbench.actions.undo());
    expect(choicesNow().text).toBe(france.openingText);
  });

  it('tells why measuring failed; then draws what is measured as it comes in, and says what it says', async () => {
    await show();
    const sums = { sentences: 10, right: 9, kept: 2 };
    const piece = (network: number, kept: number | null) => ({
      network,
      sums: GAPS.map((words, at) => ({
        ...sums,
        words: 10 * words,
        probability: network === 4 ? 5 - at / 3 : 9,
        kept,
      })),
    });
    fireEvent.click(button(/Measure 5 networks/));
    TestWorker.latest.reply({ kind: 'failed', message: 'It broke.' });
    expect(screen.getByRole('alert').textContent).toBe('Measuring broke off. Try again.');
    fireEvent.click(button(/Measure 5 networks/));
    const pressed = button(/Stop/);
    expect(told().getAttribute('aria-busy')).toBe('true');
    TestWorker.latest.reply({ kind: 'piece', piece: piece(0, 9) });
    TestWorker.latest.reply({ kind: 'piece', piece: piece(1, 2) });
    TestWorker.latest.reply({ kind: 'piece', piece: piece(4, null) });
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBeCloseTo(0.03, 6);
    const { textContent } = screen.getByRole('region', { name: 'How many words a memory bridges' });
    const said = textContent.replaceAll('\u00a0', ' ');
    expect(said).toContain(
      'goes from 50 % to 13 % in the simple RNN and from 90 % to 90 % in the LSTM (readable).',
    );
    expect(said).toContain('after 100 words the LSTM (plain) has kept 20 %');
    expect(said).toContain('keeps 90 %');
    // The lines are read off where the slider stands.
    const { value } = screen.getByRole<HTMLInputElement>('slider');
    expect(said).toContain(`With ${value} words between`);
    TestWorker.latest.reply({ kind: 'done' });
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText(/Means over 10 fresh sentences/)).toBe(told());
    expect(told().getAttribute('aria-busy')).toBe('false');
    // The focus stays where it was.
    expect(button(/Measure again/)).toBe(pressed);
    fireEvent.click(button(/Numbers of the curves/));
    expect(screen.getAllByRole('row')).toHaveLength(1 + 3 * GAPS.length);
  });

  it('says so where nothing decides what is right', async () => {
    setStage(`text=${encodeURIComponent('I like soup. I speak fluent ___')}`);
    await showScene((scene) => <GapPanel scene={scene} />);
    expect(await screen.findByText(/there is no middle to lengthen/)).toBeTruthy();
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('gives up measuring when another scenario opens', async () => {
    await show();
    fireEvent.click(button(/Measure (5 networks|again)/));
    const { latest } = TestWorker;
    expect(latest.isTerminated).toBe(false);
    act(() => workbench.actions.goToStep(3));
    expect(latest.isTerminated).toBe(false);
    act(() => void workbench.actions.openScenario('reber'));
    await waitFor(() => expect(latest.isTerminated).toBe(true));
  });

  it('says so where what it needs cannot be fetched, and can be tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const gap = vi.fn(france.gap).mockRejectedValueOnce(new TypeError('No connection.'));
    const scenario = { ...france, gap };
    await showScene((scene) => (
      <ErrorBoundary FallbackComponent={PanelFailure}>
        <GapPanel scene={{ ...scene, scenario }} />
      </ErrorBoundary>
    ));
    fireEvent.click(await screen.findByRole('button', { name: /Try again/ }));
    expect(await screen.findByRole('slider')).toBeTruthy();
  });

  it('is not there in a scenario without anything in between', async () => {
    await showScene((scene) => <GapPanel scene={{ ...scene, scenario: reber }} />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});
