import './panelField.css';

interface StepSelectProps {
  readonly label: string;
  readonly step: number;
  /** Every step's word as it is shown. */
  readonly words: readonly string[];
  readonly onChoose: (step: number) => void;
}

/** One of the steps, by its number and its word. */
export function StepSelect({ label, step, words, onChoose }: StepSelectProps) {
  return (
    <label className="panel-field">
      {label}
      <select
        className="panel-control"
        value={step}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {words.map((word, each) => (
          <option key={each} value={each}>
            {`${String(each)} ${word}`}
          </option>
        ))}
      </select>
    </label>
  );
}
