import type { Gesture } from './useGesture.ts';
import { useGesture } from './useGesture.ts';

interface ValueSliderProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** The value in words. */
  readonly said: string;
  readonly disabled?: boolean;
  readonly onChange: (value: number, gesture: ReturnType<Gesture['now']>) => void;
}

const STEPS_PER_UNIT = 100;

/** A value to drag; the arrow keys move it by a hundredth, the page keys by more. */
export function ValueSlider(props: ValueSliderProps) {
  const { label, value, least, most, said, disabled = false, onChange } = props;
  const gesture = useGesture();
  return (
    <input
      type="range"
      className="lab-slider"
      aria-label={label}
      aria-valuetext={said}
      min={least}
      max={most}
      step={1 / STEPS_PER_UNIT}
      // Just what the browser makes of it: another number is taken for a change by the person.
      value={Math.round(value * STEPS_PER_UNIT) / STEPS_PER_UNIT}
      disabled={disabled}
      onChange={(event) => onChange(Number(event.target.value), gesture.now())}
      {...gesture.ends}
    />
  );
}
