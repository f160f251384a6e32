// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openModel } from '../../src/formats/openModel.ts';
import { counting } from '../../src/scenarios/counting.ts';
import { loadScenario } from '../../src/scenarios/index.ts';
import { modelFileName } from '../../src/scenarios/variants.ts';
import { workbench } from '../../src/state/page.ts';
import { SymbolKeys } from '../../src/views/sentence/SymbolKeys.tsx';
import { untrainedFile } from '../state/testModels.ts';
import { choicesNow, fetchAhead, setStage, showScene } from './stage.tsx';

async function show(text: string, step: number): Promise<void> {
  const choices = { scenario: 'counting', text, step: String(step) };
  setStage(new URLSearchParams(choices).toString());
  workbench.models.states.setState(
    Object.fromEntries(
      counting.recipes.map((recipe) => {
        const opened = openModel(untrainedFile(recipe, counting));
        return [modelFileName(counting.id, recipe), { status: 'ready', opened }];
      }),
    ),
  );
  await showScene((scene) => <SymbolKeys scene={scene} />);
}

const key = (name: string) => screen.getByRole('button', { name });
const note = () => screen.getByRole('status').textContent;

beforeAll(async () => {
  await loadScenario('counting');
  await fetchAhead();
});
beforeEach(() => setStage());

describe('the keys for symbols', () => {
  it('say which symbols are legal next, and not by colour alone', async () => {
    await show('a a b ___', 3);
    expect(key('Insert a').querySelector('svg')).toBeNull();
    expect(key('Insert b, legal here').querySelector('svg')).toBeTruthy();
    expect(note()).toBe('legal next');
  });

  it('insert after the current step and go on; the delete key takes it out again', async () => {
    await show('a a b ___', 3);
    fireEvent.click(key('Insert b, legal here'));
    expect(choicesNow().text).toBe('a a b b ___');
    fireEvent.click(key('Insert full stop, legal here'));
    expect(choicesNow().text).toBe('a a b b . ___');
    expect(note()).toBe('The string is complete: nothing may follow.');
    fireEvent.click(key('Delete the symbol of this step'));
    expect(choicesNow().text).toBe('a a b b ___');
    act(() => workbench.actions.undo());
    expect(choicesNow().text).toBe('a a b b . ___');
  });

  it('say that nothing is legal once the rules are broken', async () => {
    await show('a b a ___', 3);
    expect(screen.queryByRole('button', { name: /legal here/ })).toBeNull();
    expect(note()).toMatch(/break the rules/);
  });

  it('have nothing to delete at the start', async () => {
    await show('a b ___', 0);
    expect(key('Delete the symbol of this step').getAttribute('aria-disabled')).toBe('true');
  });
});
