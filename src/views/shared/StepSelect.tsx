interface StepSelectProps {
  /** The class of the panel's fields. */
  readonly className: string;
  readonly label: string;
  readonly step: number;
  /** Every step's word as it is shown. */
  readonly words: readonly string[];
  readonly onChoose: (step: number) => void;
}

/** One of the steps, by its number and its word. */
export function StepSelect({ className, label, step, words, onChoose }: StepSelectProps) {
  return (
    <label className={className}>
      {label}
      <select value={step} onChange={(event) => onChoose(Number(event.target.value))}>
        {words.map((word, each) => (
          <option key={each} value={each}>
            {`${String(each)} ${word}`}
          </option>
        ))}
      </select>
    </label>
  );
}
