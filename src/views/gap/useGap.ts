import { useEffect, useState } from 'react';
import type { Gap } from '../../state/gap.ts';
import type { Scene } from '../../state/scene.ts';

interface LoadedGap {
  readonly of: Scene['scenario'];
  readonly gap: Gap | undefined;
  /** Why it is not there. */
  readonly error?: Error;
}

/**
 * What a scenario knows of the words between; undefined until it is there, and where it has none. Throws
 * what keeps it from being fetched, for the panel's guard to tell.
 */
export function useGap(scenario: Scene['scenario']): Gap | undefined {
  const [loaded, setLoaded] = useState<LoadedGap>();
  useEffect(() => {
    let isWanted = true;
    const settle = (result: Omit<LoadedGap, 'of'>): void => {
      if (isWanted) setLoaded({ of: scenario, ...result });
    };
    scenario.gap?.().then(
      (gap) => settle({ gap }),
      (cause: unknown) => settle({ gap: undefined, error: new Error('No gap.', { cause }) }),
    );
    return () => {
      isWanted = false;
    };
  }, [scenario]);
  if (loaded?.of !== scenario) return undefined;
  if (loaded.error !== undefined) throw loaded.error;
  return loaded.gap;
}
