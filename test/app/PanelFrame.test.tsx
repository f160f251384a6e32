// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PanelFrame } from '../../src/app/PanelFrame.tsx';
import type { Scene } from '../../src/state/scene.ts';
import type { Panel } from '../../src/views/index.ts';

let isBroken = true;

const panel: Panel = {
  id: 'fragile',
  area: 'answer',
  tab: 'chain',
  component: ({ scene }) => {
    if (isBroken) throw new Error('A number is missing.');
    return <p>step {scene.step}</p>;
  },
};
const sceneAt = (step: number): Scene => ({ step }) as Scene;

beforeEach(() => {
  isBroken = true;
  // React reports what was thrown, also what is caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

function renderBesideNeighbour(scene: Scene) {
  return (
    <>
      <PanelFrame panel={panel} scene={scene} />
      <p>neighbour</p>
    </>
  );
}

it('lets a panel fail alone, and comes back when it is tried again', () => {
  render(renderBesideNeighbour(sceneAt(5)));
  expect(screen.getByRole('alert').textContent).toContain('This panel ran into a problem');
  expect(screen.getByText('neighbour')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByRole('alert')).toBeTruthy();
  isBroken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('step 5')).toBeTruthy();
});

it('tries by itself when the scene changes', () => {
  const { rerender } = render(renderBesideNeighbour(sceneAt(5)));
  expect(screen.getByRole('alert')).toBeTruthy();
  isBroken = false;
  rerender(renderBesideNeighbour(sceneAt(6)));
  expect(screen.getByText('step 6')).toBeTruthy();
});
