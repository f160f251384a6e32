import { useMemo } from 'react';
import type { MapRun } from '../../state/chosen.ts';
import { changeOf } from '../../state/experiments/facts.ts';
import { useChoice } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';

export interface ShownRun {
  /** The scene with the chosen run in the place of the network's own. */
  readonly scene: Scene;
  readonly run: MapRun;
}

/** Without experiments there is one run only. */
export function useShownRun(scene: Scene): ShownRun {
  const chosen = useChoice('mapRun');
  const { network, before } = scene;
  const run = before === undefined ? 'now' : chosen;
  const shown = useMemo(() => {
    if (before === undefined || run === 'now' || run === 'both') return scene;
    return { ...scene, network: run === 'before' ? before : changeOf(before, network) };
  }, [scene, before, network, run]);
  return { scene: shown, run };
}
