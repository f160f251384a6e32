import type { Hue } from '../../draw/roles.ts';
import type { Range } from '../../state/experiments/facts.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { useMark } from '../shared/useMark.ts';
import { useFullText } from '../useText.ts';
import { sayFactor } from './sayFactor.ts';
import { ValueSlider } from './ValueSlider.tsx';
import './desk.css';

interface DeskControlProps {
  readonly name: string;
  /** The signal that it is, lit with the same elsewhere. */
  readonly signal: string;
  readonly hue: Hue;
  readonly value: number;
  readonly range: Range;
  readonly isFactor?: boolean;
  /** Whether an experiment decides it. */
  readonly isHeld: boolean;
  readonly onChange: (value: number, gesture: symbol) => void;
  readonly onLetGo: () => void;
}

/** One value to drag; where it is held, a press lets the network decide again. */
export function DeskControl(props: DeskControlProps) {
  const { name, signal, hue, value, range, isFactor = false, isHeld, onChange, onLetGo } = props;
  const text = useFullText();
  const mark = useMark(signal);
  const shown = isFactor ? sayFactor(value, text) : text.number(value);
  return (
    <div className={isHeld ? `lab-control hue-${hue} is-held` : `lab-control hue-${hue}`}>
      <span className={`lab-controlName${mark.className}`} aria-hidden="true" {...mark.handlers}>
        {name}
      </span>
      <ValueSlider
        label={name}
        value={value}
        least={range.least}
        most={range.most}
        isFactor={isFactor}
        said={text(isHeld ? 'lab.held' : 'lab.free', { value: shown })}
        onChange={onChange}
      />
      <output>{shown}</output>
      <IconButton
        icon="undo"
        className="lab-letGo"
        label={text('lab.letGo', { name })}
        unavailable={!isHeld}
        onClick={onLetGo}
      />
    </div>
  );
}
