import { useState } from 'react';
import type { Wire } from '../../draw/cellLayout.ts';
import type { Scene } from '../../state/scene.ts';
import { useSession } from '../../state/hooks.ts';
import { wantsStillness } from '../shared/stillness.ts';

interface Seen {
  readonly scene: Scene;
  readonly wires: readonly Wire[];
  readonly isPlaying: boolean;
  readonly count: number;
  readonly flies: boolean;
}

/** Whether what is seen now is another moment of the same reading, in the same drawing. */
function isSameDrawing(before: Seen, scene: Scene, wires: readonly Wire[]): boolean {
  return before.wires === wires && before.scene.network.layer === scene.network.layer;
}

/** A phase is entered by hand where another one is chosen; in play each time. */
function hasEntered(before: Seen, scene: Scene, isPlaying: boolean): boolean {
  const isSamePhase = before.scene.phase === scene.phase;
  if (!isPlaying) return !isSamePhase;
  return !before.isPlaying || !isSamePhase || before.scene.step !== scene.step;
}

/**
 * A number for the phase whose values are to travel, another one each time; undefined while nothing
 * does. They travel when a phase is played or entered; a step by hand only shows what it finds.
 */
export function useTakeOff(scene: Scene, wires: readonly Wire[]): number | undefined {
  const isPlaying = useSession('playback') === 'playing';
  const [seen, setSeen] = useState<Seen>({
    scene,
    wires,
    isPlaying: false,
    count: 0,
    flies: false,
  });
  if (seen.scene === scene && seen.wires === wires && seen.isPlaying === isPlaying) {
    return seen.flies ? seen.count : undefined;
  }
  const isEntered = hasEntered(seen, scene, isPlaying);
  const isOther = seen.scene.step !== scene.step || seen.scene.phase !== scene.phase;
  const goesOn = seen.flies && !isOther;
  const flies = isSameDrawing(seen, scene, wires) && (goesOn || isEntered) && !wantsStillness();
  const count = isEntered ? seen.count + 1 : seen.count;
  setSeen({ scene, wires, isPlaying, count, flies });
  return undefined;
}
