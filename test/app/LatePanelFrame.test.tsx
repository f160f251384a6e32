// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LatePanelFrame } from '../../src/app/PanelFrame.tsx';
import type { Scene } from '../../src/state/scene.ts';
import type { Panel } from '../../src/views/index.ts';

const panel: Panel = {
  id: 'below',
  area: 'below',
  tab: 'memory',
  component: ({ scene }) => <button type="button">step {scene.step}</button>,
};
const sceneAt = (step: number): Scene => ({ step }) as Scene;

/** Says to everyone who watches whether the panel is seen. */
let tellSeen: (isIntersecting: boolean) => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(listener: IntersectionObserverCallback) {
        tellSeen = (isIntersecting) =>
          act(() => listener([{ isIntersecting }] as IntersectionObserverEntry[], this as never));
      }
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

function shownStep(): string | null {
  return screen.getByText(/^step/).textContent;
}

it('follows at once where it is seen', () => {
  const { rerender } = render(<LatePanelFrame panel={panel} scene={sceneAt(1)} />);
  tellSeen(true);
  rerender(<LatePanelFrame panel={panel} scene={sceneAt(2)} />);
  expect(shownStep()).toBe('step 2');
});

it('follows in a pause where it is out of sight', () => {
  const { rerender } = render(<LatePanelFrame panel={panel} scene={sceneAt(1)} />);
  rerender(<LatePanelFrame panel={panel} scene={sceneAt(2)} />);
  pass(200);
  rerender(<LatePanelFrame panel={panel} scene={sceneAt(3)} />);
  pass(200);
  expect(shownStep()).toBe('step 1');
  pass(100);
  expect(shownStep()).toBe('step 3');
});

it('is never behind what it has shown already', () => {
  const { rerender } = render(<LatePanelFrame panel={panel} scene={sceneAt(1)} />);
  tellSeen(true);
  rerender(<LatePanelFrame panel={panel} scene={sceneAt(2)} />);
  tellSeen(false);
  expect(shownStep()).toBe('step 2');
});

it('catches up as soon as it is seen', () => {
  const { rerender } = render(<LatePanelFrame panel={panel} scene={sceneAt(1)} />);
  rerender(<LatePanelFrame panel={panel} scene={sceneAt(2)} />);
  tellSeen(true);
  expect(shownStep()).toBe('step 2');
});

it('follows at once while something is done in it, seen or not', () => {
  const { rerender } = render(<LatePanelFrame panel={panel} scene={sceneAt(1)} />);
  act(() => screen.getByRole('button').focus());
  rerender(<LatePanelFrame panel={panel} scene={sceneAt(2)} />);
  expect(shownStep()).toBe('step 2');
});
