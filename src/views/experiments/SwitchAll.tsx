import type { ExperimentRow } from '../../state/experiments/facts.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import { switchLeft } from '../../state/experiments/rowActions.ts';
import { useFullText } from '../useText.ts';
import '../shared/framedButton.css';

/** Switches all rows off, or on where all are off; not there where none can be switched. */
export function SwitchAll({ rows }: { readonly rows: readonly ExperimentRow[] }) {
  const text = useFullText();
  const { switchAll } = useExperimentActions();
  const left = switchLeft(rows);
  if (left === undefined) return null;
  return (
    <button type="button" className="framed-button" onClick={() => switchAll(left === 'allOn')}>
      {text(left === 'allOn' ? 'lab.allOn' : 'lab.allOff')}
    </button>
  );
}
