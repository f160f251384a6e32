import { useCallback, useEffect, useMemo, useState } from 'react';
import { flowOf, flowTaskOf, longQuestions, type Flow, type FlowTask } from '../../state/flow.ts';
import { followInWorker } from '../../state/flowJob.ts';
import type { Scene } from '../../state/scene.ts';
import { LATE_MILLISECONDS, type WorkShown } from '../shared/WorkProgress.tsx';

export interface FlowShown extends WorkShown {
  /** Whether there is anything to follow. */
  readonly isAnswered: boolean;
  /** What is drawn: what was asked for, or while that is followed what was drawn before. */
  readonly flow: Flow | undefined;
  readonly isCurrent: boolean;
}

/** What is known of the work at one task. */
interface Work {
  readonly task: FlowTask;
  readonly status: 'underWay' | 'late' | 'stopped' | 'failed';
  /** From 0 to 1. */
  readonly part: number;
}

const NEW = { status: 'underWay', part: 0 } as const;

/** The same object as long as the same is asked. */
function useTask(scene: Scene): FlowTask | undefined {
  const { own, foil, word } = flowTaskOf(scene) ?? {};
  return useMemo(
    () => (own === undefined || word === undefined ? undefined : { own, foil, word }),
    [own, foil, word],
  );
}

/** Whether one can stand in for the other for a moment: the same networks, as many steps. */
function canStandIn(drawn: FlowTask, task: FlowTask): boolean {
  return (
    drawn.own.model === task.own.model &&
    drawn.own.tokens.length === task.own.tokens.length &&
    drawn.foil?.model === task.foil?.model
  );
}

/** What is drawn while a task is not done. */
function standIn(drawn: FlowTask | undefined, task: FlowTask | undefined): FlowTask | undefined {
  return drawn && task && canStandIn(drawn, task) ? drawn : undefined;
}

/** Follows the answer's gradient back: at once where that is short, else in a worker. */
export function useFlow(scene: Scene): FlowShown {
  const task = useTask(scene);
  const [work, setWork] = useState<Work>();
  /** The last that was wholly there, however it came to be: in a worker or at once. */
  const [drawn, setDrawn] = useState<FlowTask>();
  const { status, part } = work?.task === task && work !== undefined ? work : NEW;
  const isCurrent = task === undefined || longQuestions(task).length === 0;
  if (isCurrent && task !== drawn) setDrawn(task);
  const isStopped = !isCurrent && status === 'stopped';
  const isWanted = !isCurrent && !isStopped && status !== 'failed';
  useEffect(() => {
    if (task === undefined || !isWanted) return undefined;
    const tell = (told: Pick<Work, 'status' | 'part'>): void => setWork({ task, ...told });
    const late = setTimeout(() => tell({ status: 'late', part: 0 }), LATE_MILLISECONDS);
    const giveUp = followInWorker(longQuestions(task), {
      onPart: (done) => {
        setWork((now) => ({ ...(now?.task === task ? now : { ...NEW, task }), part: done }));
      },
      // The last part tells already that all is there.
      onDone: () => undefined,
      onFailed: () => tell({ status: 'failed', part: 0 }),
    });
    return () => {
      clearTimeout(late);
      giveUp();
    };
  }, [task, isWanted]);
  const stop = useCallback(
    () => setWork((now) => (task ? { task, status: 'stopped', part: 0 } : now)),
    [task],
  );
  const goOn = useCallback(() => setWork(undefined), []);
  if (!isCurrent && status === 'failed') throw new Error('The following of gradients broke off.');
  const shown = isCurrent ? task : standIn(drawn, task);
  return {
    isAnswered: task !== undefined,
    flow: shown && flowOf(scene, shown),
    isCurrent,
    progress: !isCurrent && status === 'late' ? part : undefined,
    isStopped,
    stop,
    goOn,
  };
}
