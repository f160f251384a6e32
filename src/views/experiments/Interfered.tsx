import { interferencesAt } from '../../state/experiments/interference.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import './interfered.css';

/** Says where the numbers of the equation are not the network's own. */
export function Interfered({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  return interferencesAt(scene).map(({ signal, value, alone }) => (
    <p key={signal} className="interfered">
      {text('lab.interfered', {
        signal: text.of('signal', signal),
        value: text.number(value),
        alone: text.number(alone),
      })}
    </p>
  ));
}
