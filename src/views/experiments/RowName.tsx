import type { ExperimentRow } from '../../state/experiments/facts.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import { Icon } from '../controls/icons.tsx';
import { useFullText } from '../useText.ts';
import { useGesture } from './useGesture.ts';
import '../shared/panelField.css';

const LONGEST = 80;

interface RowNameProps {
  readonly row: ExperimentRow;
  readonly index: number;
}

/** What the person calls the experiment; all that is typed at once is undone at once. */
export function RowName({ row, index }: RowNameProps) {
  const text = useFullText();
  const { replace } = useExperimentActions();
  const { now, ends } = useGesture();
  const { name = '', ...unnamed } = row;
  return (
    <span className="lab-nameField">
      <input
        className="panel-control lab-name"
        aria-label={text('lab.name', { number: index + 1 })}
        placeholder={text('lab.unnamed')}
        value={name}
        maxLength={LONGEST}
        autoComplete="off"
        onChange={({ target }) =>
          replace(index, target.value === '' ? unnamed : { ...row, name: target.value }, now())
        }
        onBlur={ends.onBlur}
      />
      <Icon name="edit" />
    </span>
  );
}
