import type { Scene } from '../../state/scene.ts';
import { useActions, useSession } from '../../state/hooks.ts';
import { useText } from '../useText.ts';
import { IconButton } from './IconButton.tsx';

/** To the word before, through all of them, to the next word. */
export function StepButtons({ scene }: { readonly scene: Scene }) {
  const text = useText();
  const actions = useActions();
  const playing = useSession('playback') === 'playing';
  const { step } = scene;
  const last = scene.network.trace.steps - 1;
  return (
    <>
      <IconButton
        icon="previous"
        label={text('controls.previous')}
        unavailable={step === 0}
        onClick={() => actions.moveStep(-1)}
      />
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={text(playing ? 'controls.pause' : 'controls.play')}
        onClick={actions.togglePlay}
      />
      <IconButton
        icon="next"
        label={text('controls.next')}
        unavailable={step === last}
        onClick={() => actions.moveStep(1)}
      />
    </>
  );
}
