import { useEffect, useState } from 'react';
import type { Scene } from '../../state/scene.ts';
import { startResponses, type Responses } from '../../state/responses.ts';

/** Whoever walks on does not want to know of every step what might stand there. */
const PAUSE_MILLISECONDS = 200;

export interface MeasuredResponses {
  readonly step: number;
  readonly found: Responses;
  /** Whether they are those of the step and the layer that are shown. */
  readonly isCurrent: boolean;
}

interface Measured {
  readonly of: Scene['network']['layer'];
  readonly step: number;
  readonly found: Responses;
}

/**
 * What each word would do at the current step; while that is being measured what was found before
 * in this layer, with the step that it belongs to, and undefined at first.
 */
export function useResponses(scene: Scene): MeasuredResponses | undefined {
  const [measured, setMeasured] = useState<Measured>();
  const { layer } = scene.network;
  const { step } = scene;
  const isCurrent = measured?.of === layer && measured.step === step;
  useEffect(() => {
    if (isCurrent) return undefined;
    let giveUp = (): void => undefined;
    const pause = setTimeout(() => {
      giveUp = startResponses(scene, (found) => setMeasured({ of: layer, step, found }));
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(pause);
      giveUp();
    };
  }, [isCurrent, scene, layer, step]);
  return measured?.of === layer ? { ...measured, isCurrent } : undefined;
}
