// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { workbench } from '../../src/state/page.ts';
import { serveUntrained } from '../state/testModels.ts';
import { fetchAhead } from '../views/stage.tsx';

let isUp = true;
let end: () => void;

// What is fetched meanwhile would keep a slow machine from the page's own words.
beforeAll(fetchAhead);

beforeEach(() => {
  vi.stubGlobal('fetch', (address: URL) =>
    isUp
      ? serveUntrained(address.pathname.replace(/^.*\/models\//, ''))
      : Promise.resolve(new Response('', { status: 503 })),
  );
  workbench.store.setState(workbench.store.getInitialState());
  workbench.models.states.setState({}, true);
});
afterEach(() => {
  end();
  isUp = true;
  vi.unstubAllGlobals();
});

function open(): void {
  end = workbench.connect();
  render(<App />);
}

const steps = () => screen.getAllByRole('status').map((each) => each.textContent);

describe('the page', () => {
  it('waits quietly, then shows every panel and announces the step', async () => {
    open();
    expect(screen.getByText('Loading the network …')).toBeTruthy();
    await screen.findByRole('heading', { name: /Inside the cell/ });
    expect(screen.getByRole('button', { name: 'Pin “France”', pressed: true })).toBeTruthy();
    await waitFor(() =>
      expect(steps().some((said) => said.startsWith('Step 23, fluent. Keeps '))).toBe(true),
    );
    expect(document.title).toBe('Grew up in France · Gatescope');
    fireEvent.keyDown(document.body, { key: 'Home' });
    await waitFor(() =>
      expect(steps().some((said) => said.startsWith('Step 0, start.'))).toBe(true),
    );
  });

  it('speaks the chosen language and wears the chosen theme', async () => {
    open();
    await screen.findByRole('heading', { name: /Inside the cell/ });
    act(() => workbench.actions.choose({ language: 'zh-CN', theme: 'dark' }));
    await waitFor(() => expect(document.documentElement.lang).toBe('zh-CN'));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(document.title).toBe('在法国长大 · Gatescope');
    await waitFor(() =>
      expect(steps().some((said) => said.startsWith('第 23 步，fluent。'))).toBe(true),
    );
  });

  it('says why there is no network, and tries again', async () => {
    isUp = false;
    open();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('status 503');
    isUp = true;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { name: /Inside the cell/ });
  });

  it('says what it ignored of a link until that is dismissed', async () => {
    open();
    await screen.findByRole('heading', { name: /Inside the cell/ });
    act(() =>
      workbench.store.setState({
        notes: [
          { parameter: 'text', reason: 'words', words: ['bagel', 'mars'] },
          { parameter: 'step', reason: 'clamped' },
        ],
      }),
    );
    const notes = await screen.findByRole('complementary', { name: 'About the link' });
    expect(notes.textContent).toContain('2 words of the linked text: “bagel” “mars”');
    expect(notes.textContent).toContain('“step” in the link');
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('complementary', { name: 'About the link' })).toBe(null);
  });
});
