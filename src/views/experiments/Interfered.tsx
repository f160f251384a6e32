import { interferencesAt, readBeforeAt } from '../../state/experiments/interference.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import './interfered.css';

/** Says where the numbers of the equation are not the network's own. */
export function Interfered({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const decided = interferencesAt(scene).map(({ signal, value, alone }) =>
    text('lab.interfered', {
      signal: text.of('signal', signal),
      value: text.number(value),
      alone: text.number(alone),
    }),
  );
  const readBefore = readBeforeAt(scene).map(({ signal, value, read }) =>
    text('lab.readBefore', {
      state: text.of('signal', signal),
      value: text.number(value),
      read: text.number(read),
    }),
  );
  return [...decided, ...readBefore].map((sentence) => (
    <p key={sentence} className="interfered">
      {sentence}
    </p>
  ));
}

export interface RelationProps {
  readonly scene: Scene;
  /** What stands on the equation's left. */
  readonly signal: string;
}

/** An equation does not hold for a number that an experiment decides. */
export function Relation({ scene, signal }: RelationProps) {
  return interferencesAt(scene).some((each) => each.signal === signal) ? '≠' : '=';
}
