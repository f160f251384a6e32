/** The page's own workbench with networks in it that answer: views are tested on real scenes. */
import { act, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, vi } from 'vitest';
import type { Model } from '../../src/engine/model.ts';
import { openModel, type OpenedModel } from '../../src/formats/openModel.ts';
import { saveModel } from '../../src/formats/saveModel.ts';
import { loadFullText } from '../../src/i18n/index.ts';
import type { Recipe } from '../../src/scenarios/contract.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { modelFileName } from '../../src/scenarios/variants.ts';
import { useScene } from '../../src/state/hooks.ts';
import { decodeLink } from '../../src/state/link.ts';
import { workbench } from '../../src/state/page.ts';
import { chosenInfluenceTask } from '../../src/state/select.ts';
import type { Scene } from '../../src/state/scene.ts';
import { fetchOnDemand } from '../../src/views/shared/onDemand.tsx';
import { firstCountryModel } from '../scenarios/handMadeModel.ts';
import { ENGLISH } from '../state/testWorkbench.ts';
import { untrainedFile } from '../state/testModels.ts';

// The simulated document has no top layer: a popover in it is always shown.
HTMLElement.prototype.showPopover = () => undefined;

function fileOf(model: Model): Uint8Array {
  return saveModel(model, undefined, 'F64');
}

/**
 * The readable LSTM never forgets its country, the plain one forgets everything at once; all others
 * are untrained.
 */
function openedOf(recipe: Recipe): OpenedModel {
  const { cell, layers, direction, trained } = recipe;
  const isHandMade = cell === 'lstm' && layers === 1 && direction === 'forward';
  const file = isHandMade
    ? fileOf(firstCountryModel(trained === 'readable' ? 30 : -30))
    : untrainedFile(recipe);
  return openModel(file);
}

const known = new Map<Recipe, OpenedModel>();

/** A network that nothing was found out about yet; its weights are made when it is looked at. */
function freshNetwork(recipe: Recipe) {
  let fresh: OpenedModel | undefined;
  return {
    status: 'ready' as const,
    get opened(): OpenedModel {
      const opened = known.get(recipe) ?? openedOf(recipe);
      known.set(recipe, opened);
      return (fresh ??= { ...opened, model: { ...opened.model } });
    },
  };
}

/** Sets the page to what a link says, with all networks there. */
export function setStage(link = ''): void {
  const { choices } = decodeLink(link, ENGLISH);
  workbench.store.setState({ choices, past: [], future: [], playback: 'stopped', speed: 1 });
  workbench.models.states.setState(
    Object.fromEntries(
      france.recipes.map((recipe) => [modelFileName(france.id, recipe), freshNetwork(recipe)]),
    ),
    true,
  );
}

/** Fetches what the page fetches while nobody waits for it, so that everything opens at once. */
export async function fetchAhead(): Promise<void> {
  await Promise.all([fetchOnDemand(), loadFullText('en')]);
}

export function choicesNow() {
  return workbench.store.getState().choices;
}

/** Measures the influence of every word, as the page does while it has nothing else to do. */
export async function measureInfluence(): Promise<void> {
  const task = chosenInfluenceTask(choicesNow(), workbench.models.states.getState());
  await act(async () => {
    workbench.influences.start(task);
    await vi.waitFor(() => {
      const { influence } = workbench.influences.found.getState();
      expect(influence.size).toBe(task?.replacements.size);
    });
  });
}

interface StageProps {
  readonly children: (scene: Scene) => ReactNode;
}

function Stage({ children }: StageProps) {
  const state = useScene();
  return state.status === 'ready' ? children(state.scene) : null;
}

/** Renders what a scene is drawn by, and draws it again whenever the scene changes. */
export async function showScene(draw: (scene: Scene) => ReactNode): Promise<RenderResult> {
  // Asynchronous, so that what is loaded on demand has arrived.
  return act(async () => {
    const shown = render(<Stage>{draw}</Stage>);
    await Promise.resolve();
    return shown;
  });
}
