// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useSeen } from '../../src/app/contents/useSeen.ts';

let tell: (id: string, isIntersecting: boolean) => void;

class FakeObserver {
  constructor(callback: (entries: unknown[]) => void) {
    tell = (id, isIntersecting) => callback([{ target: { id }, isIntersecting }]);
  }
  observe = () => undefined;
  disconnect = () => undefined;
}

afterEach(() => vi.unstubAllGlobals());

it('forgets what has left the page while it was seen', () => {
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  const { result, rerender } = renderHook(({ ids }) => useSeen(ids), {
    initialProps: { ids: ['panel-gap', 'panel-card'] },
  });
  act(() => tell('panel-gap', true));
  expect([...result.current]).toEqual(['panel-gap']);
  rerender({ ids: ['panel-card'] });
  expect([...result.current]).toEqual([]);
  act(() => tell('panel-card', false));
  rerender({ ids: ['panel-gap', 'panel-card'] });
  expect([...result.current]).toEqual([]);
  act(() => tell('panel-card', true));
  expect([...result.current]).toEqual(['panel-card']);
});
