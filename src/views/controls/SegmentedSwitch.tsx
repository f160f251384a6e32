import { useId, useState } from 'react';
import './controls.css';

export interface SwitchOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The label in words, where it is a sign or a bare number. */
  readonly spoken?: string;
  /** One sentence on what it is. */
  readonly description?: string | undefined;
  /** Why it cannot be chosen now; it stays readable, but choosing it does nothing. */
  readonly unavailable?: string | undefined;
  /** The language that the label is in, where it is not the page's. */
  readonly lang?: string;
}

interface SegmentedSwitchProps<Value extends string> {
  /** What is being chosen. */
  readonly label: string;
  /** Whether that is printed before the options, which do not speak for themselves. */
  readonly isLabelShown?: boolean;
  readonly options: readonly SwitchOption<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, side by side: radio buttons that look like one switch. */
export function SegmentedSwitch<Value extends string>({
  label,
  isLabelShown = false,
  options,
  value,
  onChoose,
}: SegmentedSwitchProps<Value>) {
  const group = useId();
  const [refused, setRefused] = useState<Value>();
  const reason = options.find((option) => option.value === refused)?.unavailable;
  return (
    <div
      className="segmented"
      role="radiogroup"
      aria-label={label}
      onBlur={() => setRefused(undefined)}
    >
      {isLabelShown && (
        <span className="segmented-label" aria-hidden="true">
          {label}
        </span>
      )}
      {options.map((option) => (
        <Segment
          key={option.value}
          group={group}
          option={option}
          checked={option.value === value}
          onChoose={() => {
            const isAvailable = option.unavailable === undefined;
            setRefused(isAvailable ? undefined : option.value);
            if (isAvailable) onChoose(option.value);
          }}
        />
      ))}
      {options.some(({ unavailable }) => unavailable !== undefined) && (
        <span className="segmented-reason" role="status">
          {reason}
        </span>
      )}
    </div>
  );
}

interface SegmentProps {
  readonly group: string;
  readonly option: SwitchOption<string>;
  readonly checked: boolean;
  /** Called for what cannot be chosen as well. */
  readonly onChoose: () => void;
}

function Segment({ group, option, checked, onChoose }: SegmentProps) {
  const noteId = useId();
  const note = option.unavailable ?? option.description;
  const unavailable = option.unavailable !== undefined;
  return (
    <label className="segment" title={note ?? option.spoken} lang={option.lang}>
      <input
        type="radio"
        className="sr-only"
        name={group}
        checked={checked}
        aria-label={option.spoken}
        aria-disabled={unavailable}
        aria-describedby={note === undefined ? undefined : noteId}
        onChange={onChoose}
      />
      <span className="segment-label" aria-hidden={option.spoken !== undefined || undefined}>
        {option.label}
      </span>
      {note !== undefined && (
        <span id={noteId} hidden>
          {note}
        </span>
      )}
    </label>
  );
}
