import { useEffect, useReducer } from 'react';
import { carryingNow, startCarrying } from '../../state/experiments/carrying.ts';
import type { Scene } from '../../state/scene.ts';

/** The units of the open layer that carry the key word; undefined until they are measured. */
export function useCarrying(scene: Scene, isWanted: boolean): readonly number[] | undefined {
  const [, tell] = useReducer((count: number) => count + 1, 0);
  const { layer, direction } = scene.network.layer;
  const { scenario } = scene;
  const { model } = scene.before ?? scene.network;
  const units = carryingNow(model, { layer, direction });
  const isMissing = isWanted && units === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    return startCarrying(scenario, model, { layer, direction }, tell);
  }, [isMissing, scenario, model, layer, direction]);
  return units;
}
