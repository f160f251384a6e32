// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { columnLayout } from '../../src/draw/columns.ts';
import { loadText } from '../../src/i18n/index.ts';
import { workbench } from '../../src/state/page.ts';
import type { Scene } from '../../src/state/scene.ts';
import { Sentence } from '../../src/views/sentence/Sentence.tsx';
import { choicesNow, fetchAhead, measureInfluence, setStage, showScene } from './stage.tsx';

const draw = (scene: Scene) => (
  <Sentence scene={scene} columns={columnLayout(1300, scene.chips.length)} />
);
const word = (name: string) => screen.getByRole('button', { name });
const chip = (name: string) => word(name).closest('li')!;
const currentWord = () => screen.getByRole('button', { current: 'step' });

beforeAll(fetchAhead);
beforeEach(() => setStage());

describe('the chips', () => {
  it('stand in one column each, as wide as those of the score', async () => {
    await showScene(draw);
    const chips = screen.getAllByRole('listitem');
    expect(chips).toHaveLength(25);
    expect(chips.map((each) => each.style.inlineSize)).toEqual(Array(25).fill('52px'));
    expect(chips[0]).toHaveProperty('textContent', expect.stringContaining('start'));
  });

  it('go to their step, the blank to the one that answers it', async () => {
    await showScene(draw);
    fireEvent.click(word('Spain'));
    expect(choicesNow().step).toBe(11);
    expect(currentWord()).toBe(word('Spain'));
    fireEvent.click(word('blank'));
    expect(choicesNow().step).toBeNull();
    expect(currentWord()).toBe(word('fluent'));
  });

  it('are one stop for the tab key, and the focus goes along with the step', async () => {
    await showScene(draw);
    expect(word('fluent').tabIndex).toBe(0);
    expect(word('France').tabIndex).toBe(-1);
    word('fluent').focus();
    act(() => workbench.actions.moveStep(-1));
    expect(document.activeElement).toBe(word('speak'));
    word('speak').blur();
    act(() => workbench.actions.moveStep(-1));
    expect(document.activeElement).toBe(document.body);
  });

  it('pin and let go', async () => {
    await showScene(draw);
    const pin = screen.getByRole('button', { name: 'Pin “Spain”' });
    fireEvent.click(pin);
    expect(choicesNow().pin).toBe(11);
    expect(pin.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(pin);
    expect(choicesNow().pin).toBeNull();
  });

  it('say that what stands behind the blank is not read', async () => {
    setStage(`text=${encodeURIComponent('I speak fluent ___ and soup')}`);
    await showScene(draw);
    const described = word('soup').getAttribute('aria-describedby')!;
    expect(document.getElementById(described)?.textContent).toBe('not read');
    expect(within(chip('soup')).queryByRole('button', { name: /^Pin/ })).toBeNull();
  });
});

describe('the influence lines', () => {
  it('stand under the words with a kind only, in proportion to the largest', async () => {
    await showScene(draw);
    expect(document.querySelector('.influence')).toBeNull();
    await measureInfluence();
    const inkOf = (name: string) => chip(name).querySelector<HTMLElement>('.influence-ink');
    expect(inkOf('France')?.style.inlineSize).toBe('100.00%');
    expect(inkOf('bread')?.style.inlineSize).toBe('0.00%');
    expect(inkOf('grew')).toBeNull();
  });

  it('tell the number that they are drawn from', async () => {
    let measured: number | undefined;
    await showScene((scene) => {
      measured = scene.influence.get(5);
      return draw(scene);
    });
    await measureInfluence();
    const title = chip('France').querySelector('.influence')?.getAttribute('title');
    expect(title).toBe(`influence on “French”: ${measured!.toFixed(1)}`);
  });

  it('are hollow for a word that speaks against the answer', async () => {
    await showScene((scene) =>
      draw({
        ...scene,
        influence: new Map([
          [5, -3],
          [11, 6],
        ]),
      }),
    );
    const ink = chip('France').querySelector<HTMLElement>('.influence-ink');
    expect(ink?.className).toContain('is-against');
    expect(ink?.style.inlineSize).toBe('50.00%');
  });
});

describe('swapping a word', () => {
  const open = () => fireEvent.doubleClick(word('France'));
  const menu = () => screen.getByRole('dialog', { name: 'Instead of “France”' });
  const type = (typed: string) => {
    fireEvent.change(within(menu()).getByLabelText('Any other word'), { target: { value: typed } });
    fireEvent.click(within(menu()).getByRole('button', { name: 'Replace' }));
  };

  it('opens with the button of a word, which the start has not', async () => {
    await showScene(draw);
    fireEvent.click(screen.getByRole('button', { name: 'Swap “France”' }));
    expect(menu()).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Swap “start”' })).toBeNull();
  });

  it('offers the other words of the kind first and reads the sentence anew', async () => {
    await showScene(draw);
    open();
    const offered = within(menu()).getAllByRole('listitem');
    expect(offered.map((each) => each.textContent)).toHaveLength(11);
    expect(document.activeElement?.textContent).toBe('Spain');
    fireEvent.click(within(menu()).getByRole('button', { name: 'Italy' }));
    expect(choicesNow().text).toContain('I grew up in Italy.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('names an unknown word, offers known ones and changes nothing until one is chosen', async () => {
    await showScene(draw);
    const before = choicesNow();
    open();
    type('Swedn');
    expect(choicesNow()).toBe(before);
    const alert = within(menu()).getByRole('alert');
    expect(alert.textContent).toContain('The network does not know “swedn”.');
    fireEvent.click(within(alert).getByRole('button', { name: 'Sweden' }));
    expect(choicesNow().text).toContain('I grew up in Sweden.');
  });

  it('closes at Escape with nothing changed', async () => {
    await showScene(draw);
    const before = choicesNow();
    open();
    fireEvent.keyDown(within(menu()).getByLabelText('Any other word'), { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(choicesNow()).toBe(before);
    expect(document.activeElement).toBe(currentWord());
  });

  it('takes a letter that is typed anywhere in it into its field', async () => {
    await showScene(draw);
    open();
    const field = within(menu()).getByLabelText('Any other word');
    for (const focused of [menu(), within(menu()).getByRole('button', { name: 'Italy' })]) {
      focused.focus();
      fireEvent.keyDown(focused, { key: 'g' });
      expect(document.activeElement).toBe(field);
    }
  });

  it('opens with F2 for the current word, but not while something is typed', async () => {
    await showScene(draw);
    act(() => workbench.actions.goToStep(5));
    fireEvent.keyDown(document.body, { key: 'F2' });
    expect(menu()).toBeTruthy();
    fireEvent.keyDown(menu(), { key: 'Escape' });
    const field = document.body.appendChild(document.createElement('input'));
    fireEvent.keyDown(field, { key: 'F2' });
    expect(screen.queryByRole('dialog')).toBeNull();
    field.type = 'radio';
    fireEvent.keyDown(field, { key: 'F2' });
    field.remove();
    expect(menu()).toBeTruthy();
  });

  it('offers a field only for a word of the frame, and nothing for the start', async () => {
    await showScene(draw);
    fireEvent.doubleClick(word('grew'));
    expect(within(screen.getByRole('dialog')).queryByRole('listitem')).toBeNull();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    fireEvent.doubleClick(word('start'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('in Chinese', () => {
  it('keeps the English words, each with its gloss', async () => {
    await loadText('zh-CN');
    setStage('lang=zh-CN');
    await showScene(draw);
    expect(await screen.findByText('法国')).toBeTruthy();
    expect(chip('France 法国').querySelector('[lang="en"]')?.textContent).toBe('France');
    expect(chip('起始').querySelector('[lang="en"]')).toBeNull();
  });
});
