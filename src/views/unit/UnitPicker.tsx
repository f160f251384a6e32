import { useActions, useIsPointed } from '../../state/hooks.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { usePointing } from '../shared/usePointing.ts';
import { useFullText } from '../useText.ts';
import './UnitPicker.css';
import '../shared/panelField.css';

interface UnitPickerProps {
  readonly unit: number;
  readonly units: number;
}

/** Another unit: the one before, the one after, or any by its number. */
export function UnitPicker({ unit, units }: UnitPickerProps) {
  const text = useFullText();
  const { choose } = useActions();
  const isPointed = useIsPointed('unit', unit);
  const pick = (picked: number): void => choose({ unit: picked });
  return (
    <div
      className={isPointed ? 'unit-picker is-pointed' : 'unit-picker'}
      role="group"
      aria-label={text('unit.choose')}
      {...usePointing({ unit })}
    >
      <IconButton
        icon="previous"
        label={text('unit.previous')}
        unavailable={unit === 0}
        onClick={() => pick(unit - 1)}
      />
      <label>
        <span className="sr-only">{text('unit.number', { units })}</span>
        <input
          className="panel-control"
          // A new unit from elsewhere takes the place of what was typed.
          key={unit}
          type="number"
          inputMode="numeric"
          min={1}
          max={units}
          defaultValue={unit + 1}
          onChange={(event) => {
            const typed = event.target.valueAsNumber;
            if (Number.isInteger(typed) && typed >= 1 && typed <= units) pick(typed - 1);
          }}
        />
      </label>
      <IconButton
        icon="next"
        label={text('unit.next')}
        unavailable={unit === units - 1}
        onClick={() => pick(unit + 1)}
      />
    </div>
  );
}
