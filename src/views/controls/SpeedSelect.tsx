import { SPEEDS } from '../../state/store.ts';
import { useActions, useSession } from '../../state/hooks.ts';
import { useText } from '../useText.ts';

/** How fast playing goes. */
export function SpeedSelect() {
  const text = useText();
  const { setSpeed } = useActions();
  const speed = useSession('speed');
  return (
    <select
      className="step-speed"
      aria-label={text('controls.speed')}
      title={text('controls.speed')}
      value={speed}
      onChange={(event) => {
        const chosen = SPEEDS.find((each) => each === Number(event.target.value));
        if (chosen !== undefined) setSpeed(chosen);
      }}
    >
      {SPEEDS.map((each) => (
        <option key={each} value={each}>
          {text('controls.times', { factor: each })}
        </option>
      ))}
    </select>
  );
}
