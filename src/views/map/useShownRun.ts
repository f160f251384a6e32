import { useMemo, useState } from 'react';
import { changeOf } from '../../state/experiments/facts.ts';
import type { Scene } from '../../state/scene.ts';

/** Beside experiments: the run with them, the one without, or what they changed. */
export const RUNS = ['now', 'before', 'difference'] as const;
export type Run = (typeof RUNS)[number];

export interface ShownRun {
  /** The scene with the chosen run in the place of the network's own. */
  readonly scene: Scene;
  readonly run: Run;
  readonly setRun: (run: Run) => void;
}

/** Without experiments there is one run only. */
export function useShownRun(scene: Scene): ShownRun {
  const [chosen, setRun] = useState<Run>('now');
  const { network, before } = scene;
  const run = before === undefined ? 'now' : chosen;
  const shown = useMemo(() => {
    if (before === undefined || run === 'now') return scene;
    return { ...scene, network: run === 'before' ? before : changeOf(before, network) };
  }, [scene, before, network, run]);
  return { scene: shown, run, setRun };
}
