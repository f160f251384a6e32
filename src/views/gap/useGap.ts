import { useEffect, useState } from 'react';
import type { Gap } from '../../state/gap.ts';
import type { Scene } from '../../state/scene.ts';

interface LoadedGap {
  readonly of: Scene['scenario'];
  readonly gap: Gap;
}

/** What a scenario knows of the words between; undefined until it is there, and where it has none. */
export function useGap(scenario: Scene['scenario']): Gap | undefined {
  const [loaded, setLoaded] = useState<LoadedGap>();
  useEffect(() => {
    let isWanted = true;
    void scenario.gap?.().then(
      (gap) => {
        if (isWanted) setLoaded({ of: scenario, gap });
      },
      // What comes with the scenario cannot fail alone; the next scenario tries again.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [scenario]);
  return loaded?.of === scenario ? loaded.gap : undefined;
}
