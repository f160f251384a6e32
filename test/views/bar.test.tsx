// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { france } from '../../src/scenarios/france/index.ts';
import { loadScenario } from '../../src/scenarios/index.ts';
import { scenarioIds } from '../../src/state/offers.ts';
import { presets } from '../../src/state/presets.ts';
import { loadPresets } from '../../src/state/presetTable.ts';
import { workbench } from '../../src/state/page.ts';
import { Bar } from '../../src/views/bar/Bar.tsx';
import { choicesNow, fetchAhead, setStage } from './stage.tsx';

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const show = (link = '') => {
  setStage(link);
  const help = vi.fn();
  render(<Bar onHelp={help} />);
  return help;
};

beforeAll(fetchAhead);
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
    expect(reason?.textContent).toBe('This network was not trained in this way.');
    expect(readable.closest('label')?.title).toBe(reason?.textContent);

    fireEvent.click(readable);
    expect(radio('plain').checked).toBe(true);
    fireEvent.click(radio('LSTM'));
    expect(radio('readable').checked).toBe(true);
  });
});

describe('layers and direction', () => {
  it('are chosen by numbers and arrows that have words', () => {
    show();
    expect(radio('1 layer').checked).toBe(true);
    fireEvent.click(radio('3 layers'));
    expect(choicesNow().layers).toBe(3);
    expect(radio('reads forward').checked).toBe(true);
    fireEvent.click(radio('reads both ways'));
    expect(choicesNow()).toMatchObject({ cell: 'lstm', layers: 3, direction: 'bidirectional' });
    expect(radio('reads both ways').closest('label')?.textContent).toContain('⇄');
  });

  it('cannot be chosen where none is shipped, and say why', async () => {
    await loadScenario('counting');
    show('scenario=counting&cell=rnn');
    const reasonOf = (name: string) => {
      expect(radio(name).getAttribute('aria-disabled')).toBe('true');
      fireEvent.click(radio(name));
      return document.getElementById(radio(name).getAttribute('aria-describedby')!)?.textContent;
    };
    expect(reasonOf('3 layers')).toBe(
      'This scenario has no simple RNN with 3 layers that reads forward.',
    );
    expect(reasonOf('reads both ways')).toBe(
      'In this scenario networks continue a text; one that reads both ways cannot.',
    );
    expect(choicesNow()).toMatchObject({ layers: 1, direction: 'forward' });
  });
});

describe('the scenario', () => {
  const picker = () => screen.getByRole('button', { name: 'Scenario: Grew up in France' });
  const dialog = () => screen.getByRole<HTMLDialogElement>('dialog', { name: 'Scenarios' });
  const entry = (name: RegExp) => within(dialog()).getByRole('button', { name });

  it('is picked from the list of all, and opens with its own text and pin', async () => {
    show(`text=${encodeURIComponent('I like soup')}&pin=1`);
    fireEvent.click(picker());
    const entries = within(dialog()).getAllByRole('listitem');
    expect(entries).toHaveLength(scenarioIds.length + presets.length);
    expect(document.activeElement).toBe(entry(/^Grew up in France/));
    fireEvent.click(entry(/^Grew up in France/));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(picker());
    const { openingText: text, openingPin: pin } = france;
    await waitFor(() => expect(choicesNow().text).toBe(text));
    expect(choicesNow()).toMatchObject({ scenario: 'france', text, pin, step: null });
  });

  it('is named while it is fetched, and then shown', async () => {
    show();
    fireEvent.click(picker());
    fireEvent.click(entry(/^Embedded Reber grammar/));
    expect(screen.getByText('Opening “Embedded Reber grammar” …')).toBeTruthy();
    await waitFor(() => expect(choicesNow().scenario).toBe('reber'));
    expect(screen.queryByText(/^Opening/)).toBeNull();
  });

  it('closes with nothing opened, by its button and by the browser', () => {
    show();
    const before = choicesNow();
    fireEvent.click(picker());
    fireEvent.click(within(dialog()).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(picker());
    act(() => dialog().close());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(picker());
    expect(choicesNow()).toBe(before);
  });

  it('opens a preset, which is a link with an address of its own', async () => {
    show();
    fireEvent.click(picker());
    const preset = within(dialog()).getByRole('link', { name: /A country that does not matter/ });
    expect(preset.getAttribute('href')).toBe('?preset=decoy');
    fireEvent.click(preset);
    await waitFor(() => expect(choicesNow().pin).toBe(11));
    expect(screen.queryByRole('dialog')).toBeNull();
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
    expect(screen.getByText('Link copied')).toBeTruthy();
  });

  it('copies the short address of a preset where it says the same', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await loadPresets();
    show('pin=11&lang=zh-CN');
    act(() => workbench.actions.choose({ language: 'en' }));
    await share();
    expect(writeText).toHaveBeenCalledWith(new URL('?preset=decoy', document.baseURI).href);
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
    expect(screen.queryByText('Link copied')).toBeNull();
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
