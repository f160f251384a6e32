import { useCallback, useEffect, useState } from 'react';
import {
  startInfluenceTable,
  type InfluenceFound,
  type InfluenceTableTask,
} from '../../state/influenceTable.ts';
import { LATE_MILLISECONDS, type WorkShown } from '../shared/WorkProgress.tsx';

export interface InfluenceShown extends WorkShown {
  /** What is shown: what was asked for, or for a moment what was shown before. */
  readonly found: InfluenceFound | undefined;
  /** Whether it was not the person that stopped it. */
  readonly hasFailed: boolean;
}

interface Measured {
  readonly shown?: InfluenceFound;
  readonly stopped?: Stopped;
}

interface Stopped {
  readonly task: InfluenceTableTask;
  readonly hasFailed: boolean;
}

/** Measures the influence that is asked for as soon as it can be seen. */
export function useInfluenceTable(
  task: InfluenceTableTask | undefined,
  isNear: boolean,
): InfluenceShown {
  const [{ shown, stopped }, setMeasured] = useState<Measured>({});
  const isStopped = task !== undefined && stopped?.task === task;
  const isKnown = shown?.task === task && shown?.isComplete === true;
  const isWanted = isNear && !isKnown && !isStopped;
  useEffect(() => {
    if (task === undefined || !isWanted) return undefined;
    const start = performance.now();
    const tell = (found: InfluenceFound): void => {
      const isLate = performance.now() - start > LATE_MILLISECONDS;
      if (found.isComplete || isLate) setMeasured({ shown: found });
    };
    // What failed can be gone on with, as what was stopped can.
    const fail = (): void =>
      setMeasured((known) => ({ ...known, stopped: { task, hasFailed: true } }));
    return startInfluenceTable(task, tell, fail);
  }, [task, isWanted]);
  const stop = useCallback(
    () =>
      setMeasured((known) => (task ? { ...known, stopped: { task, hasFailed: false } } : known)),
    [task],
  );
  const goOn = useCallback(
    () => setMeasured(({ shown: known }) => (known ? { shown: known } : {})),
    [],
  );
  const isUnderWay = shown?.task === task && isWanted;
  return {
    found: shown,
    progress: isUnderWay ? shown?.progress : undefined,
    isStopped,
    hasFailed: isStopped && stopped.hasFailed,
    stop,
    goOn,
  };
}
