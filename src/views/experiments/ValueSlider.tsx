import { FACTOR_STOPS, nearestStop } from '../../draw/factorStops.ts';
import type { Gesture } from './useGesture.ts';
import { useGesture } from './useGesture.ts';
import './valueSlider.css';

interface ValueSliderProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Whether it multiplies: up to 1 it stops where that makes a difference. */
  readonly isFactor?: boolean;
  /** The value in words. */
  readonly said: string;
  readonly disabled?: boolean;
  readonly onChange: (value: number, gesture: ReturnType<Gesture['now']>) => void;
}

const STEPS_PER_UNIT = 100;

/** What the browser's slider goes along, and what it means. */
interface Way {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Just what the browser makes of it: another number is taken for a change by the person. */
  readonly value: number;
  readonly meaning: (value: number) => number;
}

function wayOf({ value, least, most, isFactor = false }: ValueSliderProps): Way {
  if (isFactor && least === 0 && most === 1) {
    const max = FACTOR_STOPS.length - 1;
    const stop = nearestStop(value);
    return { min: 0, max, step: 1, value: stop, meaning: (index) => FACTOR_STOPS[index]! };
  }
  return {
    min: least,
    max: most,
    step: 1 / STEPS_PER_UNIT,
    value: Math.round(value * STEPS_PER_UNIT) / STEPS_PER_UNIT,
    meaning: (number) => number,
  };
}

/** A value to drag; the arrow keys move it by a hundredth, or a stop, the page keys by more. */
export function ValueSlider(props: ValueSliderProps) {
  const { label, said, disabled = false, onChange } = props;
  const gesture = useGesture();
  const { meaning, ...way } = wayOf(props);
  return (
    <input
      type="range"
      className="lab-slider"
      aria-label={label}
      aria-valuetext={said}
      {...way}
      disabled={disabled}
      onChange={(event) => onChange(meaning(Number(event.target.value)), gesture.now())}
      {...gesture.ends}
    />
  );
}
