/** Influence in long sentences: measured word by word while the browser has nothing else to do. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { measureByWord, type Influence, type InfluenceTask } from './influence.ts';

/** What is known so far of the latest long sentence. */
export interface LongInfluence {
  readonly task: InfluenceTask | undefined;
  readonly influence: Influence;
}

export interface LongInfluences {
  readonly found: StoreApi<LongInfluence>;
  /** Starts a task; whatever was under way is given up. Undefined only gives up. */
  readonly start: (task: InfluenceTask | undefined) => void;
}

/** Calls back when the browser is idle, or soon where it cannot tell. */
function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback);
  else setTimeout(callback, 0);
}

export function createLongInfluences(): LongInfluences {
  const found = createStore<LongInfluence>()(() => ({ task: undefined, influence: new Map() }));

  const goOn = (task: InfluenceTask, pieces: Generator<Influence>): void => {
    if (found.getState().task !== task) return;
    const piece = pieces.next();
    if (piece.done) return;
    found.setState(({ influence }) => ({ influence: new Map([...influence, ...piece.value]) }));
    whenIdle(() => goOn(task, pieces));
  };
  return {
    found,
    start: (task) => {
      if (found.getState().task === task) return;
      found.setState({ task, influence: new Map() });
      if (task !== undefined) whenIdle(() => goOn(task, measureByWord(task)));
    },
  };
}
