// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectShortcuts } from '../../src/app/shortcuts.ts';
import { positionOf } from '../../src/state/position.ts';
import { testBench, type TestBench } from '../state/testWorkbench.ts';

let bench: TestBench;
let end: () => void;
const openHelp = vi.fn();

beforeEach(() => {
  bench = testBench();
  end = connectShortcuts(window, bench, openHelp);
  document.body.innerHTML = `
    <input type="text" /><input type="range" /><input type="radio" />
    <textarea></textarea><select></select>
    <div role="region" tabindex="0"></div><button>go</button><dialog open><p tabindex="0">in</p></dialog><p tabindex="0">text</p>`;
});
afterEach(() => {
  end();
  openHelp.mockReset();
});

function press(key: string, on = 'body', more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.querySelector(on)!.dispatchEvent(event);
  return event;
}

const at = () => positionOf(bench.store.getState().choices);

describe('the keys of the page', () => {
  it('move on both clocks', () => {
    press('ArrowLeft');
    expect(at()).toEqual({ step: 22, phase: 4 });
    press('ArrowRight', 'body', { shiftKey: true });
    expect(at()).toEqual({ step: 22, phase: 5 });
    press('ArrowLeft', 'body', { shiftKey: true });
    press('Home');
    expect(at()).toEqual({ step: 0, phase: 4 });
    press('ArrowRight');
    expect(at().step).toBe(1);
    expect(press('End').defaultPrevented).toBe(true);
    expect(at().step).toBe(23);
  });

  it('play, pause and stop', () => {
    press(' ', 'body', { code: 'Space' });
    expect(bench.store.getState().playback).toBe('playing');
    press('Escape');
    expect(bench.store.getState().playback).toBe('paused');
  });

  it('let go of what is kept lit', () => {
    bench.actions.toggleQuantity('forgetGate');
    press('Escape');
    expect(bench.store.getState().choices.quantity).toBe(null);
  });

  it('pin the current step', () => {
    press('ArrowLeft');
    press('p');
    expect(bench.store.getState().choices.pin).toBe(22);
    press('P');
    expect(bench.store.getState().choices.pin).toBe(null);
  });

  it('open the next and the previous layer and direction', () => {
    bench.actions.choose({ layers: 2, direction: 'bidirectional' });
    const open = () => bench.store.getState().choices.open;
    press('l');
    expect(open()).toBe('2r');
    press('l');
    expect(open()).toBe('1');
    press('L', 'body', { shiftKey: true });
    expect(open()).toBe('2r');
    press('l', 'textarea');
    expect(open()).toBe('2r');
  });

  it('undo and redo edits', () => {
    bench.actions.replaceWord(4, 'Spain');
    press('z', 'body', { ctrlKey: true });
    expect(bench.store.getState().choices.text).toContain('France');
    press('z', 'body', { ctrlKey: true, shiftKey: true });
    expect(bench.store.getState().choices.text).not.toContain('France');
  });

  it('open the help, with and without the shift that a keyboard needs for it', () => {
    press('?', 'body', { shiftKey: true });
    press('?');
    expect(openHelp).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a text field', 'input[type=text]', 'ArrowLeft Home End Space p ? Shift+ArrowLeft Ctrl+z'],
    ['a long text field', 'textarea', 'ArrowLeft Home End Space p ? Shift+ArrowLeft Ctrl+z'],
    ['a dialog', 'dialog p', 'ArrowLeft Home End Space p ? Shift+ArrowLeft Ctrl+z'],
    ['a list', 'select', 'ArrowLeft Home End Space p ?'],
    ['a slider', 'input[type=range]', 'ArrowLeft Home End Space'],
    ['a switch', 'input[type=radio]', 'ArrowLeft Space'],
    ['what scrolls', '[role=region]', 'ArrowLeft Home End Space'],
  ])('leave the keys to %s that it uses itself', (_, place, keys) => {
    bench.actions.replaceWord(4, 'Spain');
    const before = bench.store.getState();
    for (const name of keys.split(' ')) {
      const key = name.replace(/^.*[+]/, '').replace('Space', ' ');
      const more = { shiftKey: name.includes('Shift'), ctrlKey: name.includes('Ctrl') };
      const event = press(key, place, { ...more, ...(key === ' ' && { code: 'Space' }) });
      expect([name, event.defaultPrevented]).toEqual([name, false]);
    }
    expect(bench.store.getState()).toBe(before);
    expect(openHelp).not.toHaveBeenCalled();
  });

  it.each(['input[type=radio]', 'input[type=range]', '[role=region]', 'button'])(
    'go on working where %s has the focus',
    (place) => {
      bench.actions.replaceWord(4, 'Spain');
      press('p', place);
      expect(bench.store.getState().choices.pin).toBe(23);
      press('?', place);
      expect(openHelp).toHaveBeenCalledOnce();
      press('ArrowLeft', place, { shiftKey: true });
      expect(at().phase).toBe(3);
      press('z', place, { ctrlKey: true });
      expect(bench.store.getState().choices.text).toContain('France');
    },
  );

  it('go to the ends from a switch', () => {
    press('Home', 'input[type=radio]');
    expect(at().step).toBe(0);
    press('End', 'input[type=radio]');
    expect(at().step).toBe(23);
  });

  it('belong to the page again after a mouse has pressed something', () => {
    for (const place of ['input[type=radio]', 'button']) {
      const element = document.querySelector<HTMLElement>(place)!;
      element.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      element.focus();
      press('Home', place);
      press('ArrowRight', place);
      expect(at().step).toBe(1);
      press(' ', place, { code: 'Space' });
      expect(bench.store.getState().playback).toBe('playing');
      press('Escape', place);
    }
    document.querySelector<HTMLElement>('input[type=range]')!.focus();
    expect(press('ArrowRight', 'input[type=range]').defaultPrevented).toBe(false);
  });

  it('leave Space to a button, but not the arrows', () => {
    expect(press(' ', 'button', { code: 'Space' }).defaultPrevented).toBe(false);
    expect(bench.store.getState().playback).toBe('stopped');
    press('ArrowLeft', 'button');
    expect(at().step).toBe(22);
  });

  it('leave alone what somebody has dealt with', () => {
    const text = document.querySelector('p[tabindex]:last-child')!;
    text.addEventListener('keydown', (event) => event.preventDefault());
    text.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }),
    );
    expect(at().step).toBe(23);
  });

  it('let the browser have its own combinations', () => {
    for (const more of [{ altKey: true }, { metaKey: true }, { ctrlKey: true }]) {
      expect(press('ArrowLeft', 'body', more).defaultPrevented).toBe(false);
    }
    expect(at().step).toBe(23);
  });
});
