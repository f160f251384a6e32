import type { Scene } from '../../state/scene.ts';
import { useActions } from '../../state/hooks.ts';
import { useText } from '../useText.ts';
import './controls.css';

interface PhaseButtonsProps {
  readonly scene: Scene;
}

/** The phases of a step, in the order in which they are computed. */
export function PhaseButtons({ scene }: PhaseButtonsProps) {
  const text = useText();
  const { goToPhase } = useActions();
  return (
    <ol className="phase-buttons" aria-label={text('controls.phases')}>
      {scene.network.cell.phases.map(({ id }, phase) => (
        <li key={id}>
          <button
            type="button"
            className="phase-button"
            aria-pressed={phase === scene.phase}
            onClick={() => goToPhase(phase)}
          >
            {text.of('phase', id)}
          </button>
        </li>
      ))}
    </ol>
  );
}
