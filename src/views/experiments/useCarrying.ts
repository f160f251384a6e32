import { useCallback, useEffect, useMemo, useState } from 'react';
import { carryingNow, startCarrying, type CarryingTask } from '../../state/experiments/carrying.ts';
import type { Scene } from '../../state/scene.ts';
import { LATE_MILLISECONDS, type WorkShown } from '../shared/WorkProgress.tsx';

export interface CarryingShown extends WorkShown {
  /** Undefined until they are found, and while nobody asks for them. */
  readonly units: readonly number[] | undefined;
  /** Whether it was not the person that stopped it. */
  readonly hasFailed: boolean;
}

/** What is known of the search for one task. */
interface Search {
  readonly task: CarryingTask;
  readonly status: 'late' | 'stopped' | 'failed' | 'found';
  /** From 0 to 1. */
  readonly part: number;
}

/** The same object as long as the same is asked. */
function useTask({ scenario, network, before }: Scene): CarryingTask {
  const { layer, direction } = network.layer;
  const { model } = before ?? network;
  return useMemo(
    () => ({ scenario, model, layer, direction }),
    [scenario, model, layer, direction],
  );
}

/** The units of the open layer that carry the key word, looked for while they are wanted. */
export function useCarrying(scene: Scene, isWanted: boolean): CarryingShown {
  const task = useTask(scene);
  const [search, setSearch] = useState<Search>();
  const { status, part } = search?.task === task ? search : { status: undefined, part: 0 };
  const units = carryingNow(task.model, task);
  const isStopped = units === undefined && (status === 'stopped' || status === 'failed');
  const isSought = isWanted && units === undefined && !isStopped;
  useEffect(() => {
    if (!isSought) return undefined;
    const tell = (told: Omit<Search, 'task'>): void => setSearch({ task, ...told });
    const late = setTimeout(
      () => setSearch((now) => (now?.task === task ? now : { task, status: 'late', part: 0 })),
      LATE_MILLISECONDS,
    );
    const giveUp = startCarrying(task, {
      onPart: (done) => setSearch((now) => (now?.task === task ? { ...now, part: done } : now)),
      onDone: () => tell({ status: 'found', part: 1 }),
      onFailed: () => tell({ status: 'failed', part: 0 }),
    });
    return () => {
      clearTimeout(late);
      giveUp();
      // Whoever asks again begins anew.
      setSearch((now) => (now?.status === 'late' ? undefined : now));
    };
  }, [task, isSought]);
  const stop = useCallback(() => setSearch({ task, status: 'stopped', part: 0 }), [task]);
  const goOn = useCallback(() => setSearch({ task, status: 'late', part: 0 }), [task]);
  return {
    units,
    progress: isSought && status === 'late' ? part : undefined,
    isStopped,
    hasFailed: status === 'failed',
    stop,
    goOn,
  };
}
