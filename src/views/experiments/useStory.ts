import { useCallback, useEffect, useRef, useState } from 'react';
import { conductPrepared } from '../../state/experiments/hooks.ts';
import { LATE_MILLISECONDS, type WorkShown } from '../shared/WorkProgress.tsx';

type Prepared = Parameters<typeof conductPrepared>[0];

/** A story that was pressed and is not there yet. */
interface Telling {
  readonly prepared: Prepared;
  /** Under which its rows will stand. */
  readonly name: string;
  /** How much of the search for its units is done, once it takes its time. */
  readonly part?: number;
  readonly hasFailed?: true;
}

export interface StoryShown extends WorkShown {
  readonly underWay: Prepared | undefined;
  readonly begin: (prepared: Prepared, name: string) => void;
}

/** One story at a time, of those that are offered: another one that is pressed takes its place. */
export function useStory(offered: readonly Prepared[]): StoryShown {
  const [latest, setLatest] = useState<Telling>();
  const controller = useRef<AbortController>(undefined);
  const stop = useCallback((): void => {
    controller.current?.abort();
    setLatest(undefined);
  }, []);
  // Nobody could stop it where it is not seen.
  useEffect(() => stop, [stop]);
  const begin = (prepared: Prepared, name: string): void => {
    stop();
    const started = performance.now();
    const { signal } = (controller.current = new AbortController());
    /** What was given up has nothing more to tell. */
    const tell = (told: Telling | undefined): void => {
      if (!signal.aborted) setLatest(told);
    };
    const onPart = (part: number): void => {
      if (performance.now() - started >= LATE_MILLISECONDS) tell({ prepared, name, part });
    };
    tell({ prepared, name });
    const late = setTimeout(() => prepared.needsCarrying && onPart(0), LATE_MILLISECONDS);
    void conductPrepared(prepared, name, { onPart, signal })
      .then(
        () => tell(undefined),
        () => tell({ prepared, name, hasFailed: true }),
      )
      .finally(() => clearTimeout(late));
  };
  const telling = latest && offered.includes(latest.prepared) ? latest : undefined;
  const isStopped = telling?.hasFailed === true;
  return {
    underWay: isStopped ? undefined : telling?.prepared,
    progress: telling?.part,
    isStopped,
    begin,
    stop,
    goOn: () => telling && begin(telling.prepared, telling.name),
  };
}
