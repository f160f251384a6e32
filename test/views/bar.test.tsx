// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { france } from '../../src/scenarios/france/index.ts';
import { scenarioIds } from '../../src/state/offers.ts';
import { workbench } from '../../src/state/page.ts';
import { Bar } from '../../src/views/bar/Bar.tsx';
import { choicesNow, setStage } from './stage.tsx';

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const show = (link = '') => {
  setStage(link);
  const help = vi.fn();
  render(<Bar onHelp={help} />);
  return help;
};

beforeEach(() => setStage());
afterEach(() => vi.unstubAllGlobals());

describe('the switches of the network', () => {
  it('choose the cell', () => {
    show();
    expect(radio('LSTM').checked).toBe(true);
    fireEvent.click(radio('with peepholes'));
    expect(choicesNow().cell).toBe('peephole-lstm');
    expect(radio('with peepholes').checked).toBe(true);
  });

  it('choose between readable and plain where both are shipped', () => {
    show();
    fireEvent.click(radio('plain'));
    expect(choicesNow().trained).toBe('plain');
    expect(radio('plain').checked).toBe(true);
  });

  it('show what is really there where only one is, and say why the other is not', () => {
    show('cell=rnn');
    expect(radio('plain').checked).toBe(true);
    const readable = radio('readable');
    expect(readable.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(readable.getAttribute('aria-describedby')!);
    expect(reason?.textContent).toBe('The simple RNN was not trained in this way.');
    expect(readable.closest('label')?.title).toBe(reason?.textContent);

    fireEvent.click(readable);
    expect(radio('plain').checked).toBe(true);
    fireEvent.click(radio('LSTM'));
    expect(radio('readable').checked).toBe(true);
  });
});

describe('the scenario', () => {
  it('is picked from the list of all, and opens with its own text and pin', async () => {
    show(`text=${encodeURIComponent('I like soup')}&pin=1`);
    const picker = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Scenario' });
    expect([...picker.options].map(({ value }) => value)).toEqual(scenarioIds);
    fireEvent.change(picker, { target: { value: 'france' } });
    const { openingText: text, openingPin: pin } = france;
    await waitFor(() => expect(choicesNow().text).toBe(text));
    expect(choicesNow()).toMatchObject({ scenario: 'france', text, pin, step: null });
  });
});

describe('sharing', () => {
  const share = async () => {
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Share' }));
      await Promise.resolve();
    });
  };

  it('copies the link to what is shown now, and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    show('cell=rnn&lang=en');
    act(() => workbench.actions.togglePin(3));
    await share();
    expect(writeText).toHaveBeenCalledWith(
      new URL('#cell=rnn&pin=3&lang=en', document.baseURI).href,
    );
    expect(screen.getByRole('status').textContent).toBe('Link copied');
  });

  it.each([
    ['refuses', { writeText: () => Promise.reject(new Error('denied')) }],
    ['has no clipboard', undefined],
  ])('shows the link to be copied by hand where the browser %s', async (_, clipboard) => {
    vi.stubGlobal('navigator', { clipboard });
    show('cell=rnn&lang=en');
    await share();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Copy this link' });
    expect(field.value).toMatch(/#cell=rnn&lang=en$/);
    expect(document.activeElement).toBe(field);
    expect(screen.getByRole('status').textContent).toBe('');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('language, theme and help', () => {
  it('switches the language by its own name', () => {
    show();
    expect(radio('中文').closest('label')?.lang).toBe('zh-CN');
    fireEvent.click(radio('中文'));
    expect(choicesNow().language).toBe('zh-CN');
  });

  it('goes round the themes and names the one that is chosen', () => {
    show();
    const seen = ['as the system', 'light', 'dark', 'as the system'].map((theme) => {
      fireEvent.click(screen.getByRole('button', { name: `Theme: ${theme}` }));
      return choicesNow().theme;
    });
    expect(seen).toEqual(['light', 'dark', 'system', 'light']);
  });

  it('opens the help', () => {
    const help = show();
    fireEvent.click(screen.getByRole('button', { name: 'Help and keys' }));
    expect(help).toHaveBeenCalledOnce();
  });
});
