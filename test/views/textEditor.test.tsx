// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { france } from '../../src/scenarios/france/index.ts';
import { SentenceTools } from '../../src/views/sentence/SentenceTools.tsx';
import { choicesNow, fetchAhead, setStage, showScene } from './stage.tsx';

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const field = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What the network reads' });
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });

async function openEditor(): Promise<void> {
  await showScene((scene) => <SentenceTools scene={scene} />);
  fireEvent.click(button('Edit the sentence'));
}

beforeAll(fetchAhead);
beforeEach(() => setStage());

describe('editing the whole sentence', () => {
  it('starts from the text that is read, and reads the draft', async () => {
    await openEditor();
    expect(field().value).toBe(france.openingText);
    expect(document.activeElement).toBe(field());
    type('i grew up in spain.  i speak fluent ___');
    fireEvent.click(button('Read this'));
    expect(choicesNow().text).toBe('I grew up in Spain. I speak fluent ___');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(button('Edit the sentence'));
  });

  it('reads at Enter, but not while an input method composes', async () => {
    await openEditor();
    type('I like soup');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
    expect(choicesNow().text).toBe(france.openingText);
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(choicesNow().text).toBe('I like soup');
  });

  it('puts a known word where the caret is, and shows them only when asked', async () => {
    await openEditor();
    type('I grew in France.');
    const summary = screen.getByText('The words that it knows');
    expect(screen.queryByRole('button', { name: 'up' })).toBeNull();
    const list = summary.closest('details')!;
    list.open = true;
    fireEvent(list, new Event('toggle'));
    const words = within(screen.getByRole('group', { name: 'The words that it knows' }));
    const shown = words.getAllByRole('button').map(({ textContent }) => textContent);
    // All but the start token, and the blank.
    expect(shown).toHaveLength(france.vocabulary.length);
    expect(shown.at(0)).toBe('___');
    field().setSelectionRange('I grew'.length, 'I grew'.length);
    fireEvent.click(words.getByRole('button', { name: 'up' }));
    expect(field().value).toBe('I grew up in France.');
    expect(field().selectionStart).toBe('I grew up'.length);
  });

  it('keeps a draft with unknown words and puts the chosen ones into it', async () => {
    await openEditor();
    type('I like Supe and, well, bred.');
    fireEvent.click(button('Read this'));
    expect(choicesNow().text).toBe(france.openingText);
    expect(field().value).toBe('I like Supe and, well, bred.');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toMatch(/“supe”.*“well”.*“bred”/);

    fireEvent.click(within(alert).getByRole('button', { name: 'soup' }));
    expect(field().value).toBe('I like soup and, well, bred.');
    expect(screen.getByRole('alert').textContent).not.toContain('supe');
    expect(screen.getByRole('alert').textContent).toContain('bred');

    type('I like soup and bread.');
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.click(button('Read this'));
    expect(choicesNow().text).toBe('I like soup and bread.');
  });

  it('says what is wrong with an empty and with an endless text', async () => {
    await openEditor();
    type('  ');
    fireEvent.click(button('Read this'));
    expect(screen.getByRole('alert').textContent).toMatch(/at least one/);
    type('soup '.repeat(500));
    fireEvent.click(button('Read this'));
    expect(screen.getByRole('alert').textContent).toMatch(/499 words/);
    expect(choicesNow().text).toBe(france.openingText);
  });

  it('goes back to the opening sentence in the draft only', async () => {
    setStage(`text=${encodeURIComponent('I like soup')}`);
    await openEditor();
    fireEvent.click(button('Back to the opening sentence'));
    expect(field().value).toBe(france.openingText);
    expect(choicesNow().text).toBe('I like soup');
  });

  it.each(['Escape', 'Cancel'])('closes by %s with nothing changed', async (way) => {
    await openEditor();
    const before = choicesNow();
    type('I like soup');
    if (way === 'Cancel') fireEvent.click(button('Cancel'));
    else fireEvent.keyDown(field(), { key: 'Escape' });
    expect(choicesNow()).toBe(before);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('undo and redo', () => {
  it('are offered only where there is something to undo or redo', async () => {
    await openEditor();
    const undo = button('Undo the last change');
    const redo = button('Redo');
    const unavailable = () =>
      [undo, redo].map((each) => each.getAttribute('aria-disabled') === 'true');
    expect(unavailable()).toEqual([true, true]);
    type('I like soup');
    fireEvent.click(button('Read this'));
    expect(unavailable()).toEqual([false, true]);
    undo.focus();
    fireEvent.click(undo);
    expect(document.activeElement).toBe(undo);
    expect(choicesNow().text).toBe(france.openingText);
    expect(unavailable()).toEqual([true, false]);
    fireEvent.click(redo);
    expect(choicesNow().text).toBe('I like soup');
  });
});
