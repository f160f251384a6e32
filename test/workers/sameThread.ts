import { vi } from 'vitest';
import { runJob } from '../../src/workers/jobs.ts';
import type { JobMessage } from '../../src/workers/protocol.ts';

/** Where there are no workers, one whose work is done in the same thread; counts those started. */
export function workInSameThread(): { readonly started: () => number } {
  let started = 0;
  class SameThread extends EventTarget {
    private isEnded = false;
    constructor() {
      super();
      started++;
    }
    postMessage(message: JobMessage): void {
      void runJob(message, (data) => {
        if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
        // The page has its turn between two pieces.
        return new Promise((resolve) => setTimeout(resolve));
      });
    }
    terminate(): void {
      this.isEnded = true;
    }
  }
  vi.stubGlobal('Worker', SameThread);
  return { started: () => started };
}
