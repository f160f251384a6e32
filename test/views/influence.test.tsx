// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { InfluencePanel } from '../../src/views/influence/InfluencePanel.tsx';
import { english } from '../browser/texts.ts';
import { fetchAhead, setStage, showScene } from './stage.tsx';

/** Workers that tell nothing, until they break off. */
const workers: EventTarget[] = [];

class TestWorker extends EventTarget {
  constructor() {
    super();
    workers.push(this);
  }
  postMessage(): void {}
  terminate(): void {}
}

/** A page on which everything is in sight. */
class TestObserver {
  constructor(private readonly see: (entries: { readonly isIntersecting: boolean }[]) => void) {}
  observe(): void {
    this.see([{ isIntersecting: true }]);
  }
  disconnect(): void {}
}

beforeAll(fetchAhead);
beforeEach(() => {
  workers.length = 0;
  vi.stubGlobal('Worker', TestWorker);
  vi.stubGlobal('IntersectionObserver', TestObserver);
});
afterEach(() => void vi.unstubAllGlobals());

describe('the measuring of influence', () => {
  it('says of what broke off that it did, and can be gone on with', async () => {
    setStage(
      `text=${encodeURIComponent(`${'I grew up in Spain. '.repeat(75)}I speak fluent ___`)}`,
    );
    await showScene((scene) => <InfluencePanel scene={scene} />);
    expect(workers).toHaveLength(1);
    act(() => void workers[0]!.dispatchEvent(new Event('error')));
    expect(screen.getByText(english('influence.failed'))).toBeTruthy();
    expect(screen.queryByText(english('influence.stopped'))).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: english('work.goOn') }));
    expect(workers).toHaveLength(2);
    expect(screen.queryByText(english('influence.failed'))).toBeNull();
  });
});
