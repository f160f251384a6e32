// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../../src/state/scene.ts';
import { Answer } from '../../src/views/answer/Answer.tsx';
import { choicesNow, setStage, showScene } from './stage.tsx';

const FOIL = 'a simple RNN, equal size';

/** The scene that was drawn last. */
let scene: Scene;
const show = (link: string) => {
  setStage(link);
  return showScene((shown) => {
    scene = shown;
    return <Answer scene={shown} />;
  });
};
const rowsOf = (table: string) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
const heading = () => screen.getByRole('heading').textContent;
const panel = () => screen.getByRole('region').textContent;

beforeEach(() => setStage());

describe('the answer at the blank', () => {
  it('shows the five likeliest words of the network, the right one marked in words', async () => {
    await show('');
    expect(heading()).toBe('The word for the blank');
    const rows = rowsOf('LSTM');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toBe('rightFrench>99.9\u00a0%');
    expect(rows.slice(1).join()).not.toContain('right');
    expect(panel()).toContain('The LSTM is right.');
  });

  it('shows what the simple RNN says, as its own run has it', async () => {
    await show('');
    const top = scene.foil!.answer!.top;
    rowsOf(FOIL).forEach((row, index) => {
      expect(row).toContain(scene.scenario.display(top[index]!.word));
      expect(row).toContain((top[index]!.probability * 100).toFixed(1));
    });
    expect(panel()).toContain('The simple RNN is wrong.');
    expect(panel()).not.toContain('Right is');
  });

  it('says plainly that a network is wrong, and what would be right', async () => {
    await show(
      `trained=plain&text=${encodeURIComponent('I grew up in Spain. I speak fluent ___')}`,
    );
    expect(panel()).toContain('The LSTM is wrong.');
    expect(panel()).toContain('Right is “Spanish”.');
  });

  it('judges nothing where the text does not say what is right', async () => {
    await show(`text=${encodeURIComponent('I like soup. I speak fluent ___')}`);
    expect(panel()).toContain('The text does not settle which word is right.');
    expect(panel()).not.toMatch(/(LSTM|RNN) is/);
  });

  it('puts no foil beside the simple RNN itself', async () => {
    await show('cell=rnn');
    expect(screen.getAllByRole('table')).toHaveLength(1);
    expect(screen.getByRole('table', { name: 'simple RNN' })).toBeTruthy();
  });

  it('says that the RNN is loading until it is there', async () => {
    setStage();
    await showScene((shown) => <Answer scene={{ ...shown, foil: undefined }} />);
    expect(rowsOf(FOIL)).toEqual(['Loading …']);
    expect(panel()).not.toContain('simple RNN is');
  });
});

describe('at any other step', () => {
  it('shows the next word after it, says so, and leads to the blank', async () => {
    await show('step=11');
    expect(heading()).toBe('The next word after “Spain”');
    const expected = scene.network.predictions[11]!.map(({ word }) => scene.scenario.display(word));
    rowsOf('LSTM').forEach((row, index) => expect(row).toContain(expected[index]));
    const foils = scene.foil!.predictions[11]!.map(({ word }) => scene.scenario.display(word));
    rowsOf(FOIL).forEach((row, index) => expect(row).toContain(foils[index]));
    expect(panel()).not.toMatch(/(LSTM|RNN) is/);
    expect(panel()).toContain('12 more words until the blank.');

    fireEvent.click(screen.getByRole('button', { name: 'Go to the blank' }));
    expect(choicesNow().step).toBeNull();
    expect(heading()).toBe('The word for the blank');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('needs no blank', async () => {
    await show(`text=${encodeURIComponent('I like soup')}`);
    expect(heading()).toBe('The next word after “soup”');
    expect(panel()).toContain('This text has no blank.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says so where a network answers nothing', async () => {
    setStage('step=3');
    await showScene((shown) => (
      <Answer scene={{ ...shown, network: { ...shown.network, predictions: [] } }} />
    ));
    expect(screen.queryByRole('table')).toBeNull();
    expect(panel()).toContain('answers only at a blank');
  });
});
