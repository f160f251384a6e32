import { useFullText } from '../useText.ts';
import './panelButton.css';

interface NumbersButtonProps {
  /** Which numbers. */
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Shows the numbers of a picture as a table, at the end of a panel's head. */
export function NumbersButton({ label, isOn, onChange }: NumbersButtonProps) {
  const text = useFullText();
  return (
    <button
      type="button"
      className="panel-button is-last"
      aria-label={label}
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
    >
      {text('cell.table')}
    </button>
  );
}
