// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { softmax } from '../../src/engine/predict.ts';
import { textFor } from '../../src/i18n/index.ts';
import type { Scene } from '../../src/state/scene.ts';
import { Equation } from '../../src/views/equation/Equation.tsx';
import { fetchAhead, setStage, showScene } from './stage.tsx';

const english = textFor('en');
const STEP = 5;
const UNIT = 2;

async function sceneOf(link: string): Promise<Scene> {
  let seen: Scene | undefined;
  setStage(link);
  await showScene((scene) => {
    seen = scene;
    return null;
  });
  return seen!;
}

beforeAll(fetchAhead);
beforeEach(() => {
  document.body.replaceChildren();
});

describe('how a sum comes about', () => {
  it('opens at its number, with a row for every vector, the bias and the sum', async () => {
    const link = `#cell=peephole-lstm&phase=forget&step=${STEP}&unit=${UNIT + 1}`;
    const { network } = await sceneOf(link);
    const { units, signals } = network.layer;
    const sum = english.number(signals['forgetGatePreActivation']![STEP * units + UNIT]!);
    setStage(link);
    await showScene((scene) => <Equation scene={scene} />);
    const button = screen.getByRole('button', { name: `How ${sum} comes about` });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    const dialog = await screen.findByRole('dialog');
    expect(button.getAttribute('aria-controls')).toBe(dialog.id);
    const heads = within(dialog)
      .getAllByRole('rowheader')
      .map((head) => head.textContent);
    for (const head of ['h, before', 'C, before, through its peephole', 'bias', 'sum']) {
      expect(heads).toContain(head);
    }
    const gate = english.number(signals['forgetGate']![STEP * units + UNIT]!);
    expect(
      within(dialog).getByRole('img', { name: new RegExp(`at ${sum} it is ${gate}`) }),
    ).toBeTruthy();
    fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is offered only where there is a sum', async () => {
    setStage('#phase=update&step=5');
    await showScene((scene) => <Equation scene={scene} />);
    expect(screen.queryByRole('button', { name: /comes about/ })).toBeNull();
  });
});

describe('how a prediction comes about', () => {
  it('is told in numbers that are those of the network, down to the products', async () => {
    const { network } = await sceneOf(`#phase=predict&step=${STEP}`);
    const { vocabulary = [] } = network.model.architecture;
    const from = STEP * vocabulary.length;
    const { word } = network.predictions[STEP]![0]!;
    const token = vocabulary.indexOf(word);
    const logits = network.trace.logits!;
    const logit = english.number(logits[from + token]!);
    const probability = softmax(logits, from, vocabulary.length)[token]!;
    setStage(`#phase=predict&step=${STEP}`);
    await showScene((scene) => <Equation scene={scene} />);
    fireEvent.click(await screen.findByRole('button', { name: `How ${logit} comes about` }));
    const dialog = await screen.findByRole('dialog');
    const heads = within(dialog)
      .getAllByRole('rowheader')
      .map((head) => head.textContent);
    for (const head of ['bias', 'sum']) expect(heads).toContain(head);
    const { textContent: shown } = dialog.querySelector('.how-softmax')!;
    expect(shown).toContain(`${english.percent(probability)} = e${logit} / (e${logit} + e`);
  });

  it('is told of the right word too, where another one is likelier', async () => {
    const at = '#cell=rnn&phase=predict';
    const { network, step } = await sceneOf(at);
    const { right } = network.answer!;
    const { vocabulary = [] } = network.model.architecture;
    const from = step * vocabulary.length;
    const token = vocabulary.indexOf(right!);
    const logits = network.trace.logits!;
    expect(network.predictions[step]![0]!.word).not.toBe(right);
    setStage(at);
    await showScene((scene) => <Equation scene={scene} />);
    fireEvent.click(await screen.findByRole('button', { name: /comes about/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getAllByRole('table')).toHaveLength(2);
    const logit = english.number(logits[from + token]!);
    expect(dialog.textContent).toContain(`The right word, “French”, has the logit ${logit}`);
    const probability = english.percent(softmax(logits, from, vocabulary.length)[token]!);
    expect(dialog.textContent).toContain(`${probability} = e${logit} / (e${logit} + e`);
  });
});
