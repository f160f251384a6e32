import type { Scene } from '../../state/scene.ts';
import { ChangedBars } from './ChangedBars.tsx';

/**
 * What became of the answers. Where an experiment is made at an earlier word, what it does to the
 * answer at the blank comes first, and then what it does to the next word.
 */
export function AnswerChanged({ scene }: { readonly scene: Scene }) {
  const { network, step } = scene;
  const { answer } = network;
  const isElsewhere = answer !== undefined && answer.step !== step;
  return (
    <>
      {isElsewhere && <ChangedBars scene={{ ...scene, step: answer.step }} isTitled />}
      <ChangedBars scene={scene} isTitled />
    </>
  );
}
