import type { Scene } from '../../state/scene.ts';
import { useActions } from '../../state/hooks.ts';
import { wordAt } from '../shared/words.ts';
import { useText } from '../useText.ts';
import { IconButton } from './IconButton.tsx';
import { SpeedSelect } from './SpeedSelect.tsx';
import { StepButtons } from './StepButtons.tsx';
import './controls.css';

interface StepControlsProps {
  readonly scene: Scene;
}

/** From word to word: buttons, play and its speed, a slider; and the pin of the current word. */
export function StepControls({ scene }: StepControlsProps) {
  const text = useText();
  const actions = useActions();
  const { step, pin } = scene;
  const last = scene.network.trace.steps - 1;
  const word = wordAt(scene, step, text);

  return (
    <div className="step-controls" role="group" aria-label={text('controls.steps')}>
      <IconButton
        icon="first"
        label={text('controls.first')}
        unavailable={step === 0}
        onClick={actions.firstStep}
      />
      <span className="step-beside">
        <StepButtons scene={scene} />
      </span>
      <IconButton
        icon="last"
        label={text('controls.last')}
        unavailable={step === last}
        onClick={actions.lastStep}
      />
      <SpeedSelect />
      <input
        type="range"
        className="step-slider"
        min={0}
        max={last}
        value={step}
        aria-label={text('controls.step')}
        aria-valuetext={text('controls.stepValue', { step, last, word })}
        onChange={(event) => actions.goToStep(Number(event.target.value))}
      />
      <span className="step-position">{text('controls.position', { step, last })}</span>
      <IconButton
        icon="pin"
        label={text('sentence.pin', { word })}
        aria-pressed={pin === step}
        onClick={() => actions.togglePin(step)}
      />
    </div>
  );
}
