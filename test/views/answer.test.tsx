// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { france } from '../../src/scenarios/france/index.ts';
import { modelFileName } from '../../src/scenarios/variants.ts';
import { workbench } from '../../src/state/page.ts';
import type { NetworkReading, Scene } from '../../src/state/scene.ts';
import { Answer } from '../../src/views/answer/Answer.tsx';
import { choicesNow, setStage, showScene } from './stage.tsx';

/** The hand-made LSTM of these tests is of another size. */
const FOIL = 'a simple RNN, 9,185 parameters';

/** The scene that was drawn last. */
let scene: Scene;
const show = (link: string) => {
  setStage(link);
  return showScene((shown) => {
    scene = shown;
    return <Answer scene={shown} />;
  });
};
const foilReading = (): NetworkReading => {
  if (scene.foil?.status !== 'ready') throw new Error('The simple RNN is not there.');
  return scene.foil.reading;
};
const rowsOf = (table: string) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
const heading = () => screen.getByRole('heading').textContent;
const panel = () => screen.getByRole('region').textContent;

/** The network with as many units as the shipped LSTM, which is all that counts for its size. */
function ofEqualSize({ network }: Scene): NetworkReading {
  const architecture = { ...network.model.architecture, cell: 'lstm', units: 24, inputs: 16 };
  return { ...network, model: { ...network.model, architecture } };
}

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
    const top = foilReading().answer!.top;
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
    await showScene((shown) => <Answer scene={{ ...shown, foil: { status: 'loading' } }} />);
    expect(rowsOf(FOIL)).toEqual(['Loading …']);
    expect(panel()).not.toContain('simple RNN is');
  });

  it('says why the RNN is not there and tries again, while the network itself answers', async () => {
    const fetched = vi.fn<(address: URL) => Promise<Response>>(() => new Promise(() => undefined));
    vi.stubGlobal('fetch', fetched);
    setStage();
    const fileName = modelFileName(
      france.id,
      france.recipes.find(({ cell }) => cell === 'rnn')!,
    );
    const problem = { kind: 'missing', status: 503 } as const;
    workbench.models.states.setState({ [fileName]: { status: 'failed', problem } });
    await showScene((shown) => <Answer scene={shown} />);
    expect(panel()).toContain('The LSTM is right.');
    expect(rowsOf('LSTM')).toHaveLength(5);
    expect(rowsOf(FOIL).join()).toContain('The server did not send its file (status 503).');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(fetched.mock.calls.map(([{ pathname }]) => pathname)).toEqual([
      expect.stringContaining(fileName),
    ]);
    expect(rowsOf(FOIL)).toEqual(['Loading …']);
    vi.unstubAllGlobals();
  });

  it('calls the RNN equal in size where it is', async () => {
    setStage('cell=peephole-lstm');
    await showScene((shown) => <Answer scene={shown} />);
    expect(screen.getByRole('table', { name: FOIL })).toBeTruthy();
    cleanup();
    await showScene((shown) => <Answer scene={{ ...shown, network: ofEqualSize(shown) }} />);
    expect(screen.getByRole('table', { name: 'a simple RNN, equal size' })).toBeTruthy();
  });

  it('shows no RNN where a scenario ships none', async () => {
    setStage();
    await showScene((shown) => <Answer scene={{ ...shown, foil: undefined }} />);
    expect(screen.getAllByRole('table')).toHaveLength(1);
  });
});

describe('at any other step', () => {
  it('shows the next word after it, says so, and leads to the blank', async () => {
    await show('step=11');
    expect(heading()).toBe('The next word after “Spain”');
    const expected = scene.network.predictions[11]!.map(({ word }) => scene.scenario.display(word));
    rowsOf('LSTM').forEach((row, index) => expect(row).toContain(expected[index]));
    const foils = foilReading().predictions[11]!.map(({ word }) => scene.scenario.display(word));
    rowsOf(FOIL).forEach((row, index) => expect(row).toContain(foils[index]));
    expect(panel()).not.toMatch(/(LSTM|RNN) is/);
    expect(panel()).toContain('The blank is 12 steps ahead.');

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
});

describe('a network that reads both ways', () => {
  const BOTH = 'direction=bidirectional';

  it('answers at the blank, and says that it fills in but cannot continue', async () => {
    await show(BOTH);
    expect(heading()).toBe('The word for the blank');
    expect(scene.step).toBe(24);
    const { top } = scene.network.answer!;
    rowsOf('LSTM').forEach((row, index) => {
      expect(row).toContain(scene.scenario.display(top[index]!.word));
    });
    expect(foilReading().model.architecture.bidirectional).toBe(true);
    expect(panel()).toContain('reads both ways: cannot continue');
  });

  it('shows no answer at any other word, says why, and leads to the blank', async () => {
    await show(`${BOTH}&step=11`);
    expect(heading()).toBe('No answer at “Spain”');
    expect(screen.queryByRole('table')).toBeNull();
    expect(panel()).toContain('There is no next word to guess');
    fireEvent.click(screen.getByRole('button', { name: 'Go to the blank' }));
    expect(choicesNow().step).toBeNull();
    expect(screen.getAllByRole('table')).toHaveLength(2);
  });

  it('says how to put a blank where there is none', async () => {
    await show(`${BOTH}&text=${encodeURIComponent('I like soup')}`);
    expect(screen.queryByRole('table')).toBeNull();
    expect(panel()).toContain('write ___ in place of a word');
  });

  it('leads to the nearest of several blanks', async () => {
    const text = encodeURIComponent('I grew up in ___. I speak fluent ___');
    await show(`${BOTH}&step=9&text=${text}`);
    fireEvent.click(screen.getByRole('button', { name: 'Go to the blank' }));
    expect(choicesNow().step).toBe(10);
    expect(heading()).toBe('The word for the blank');
  });
});
