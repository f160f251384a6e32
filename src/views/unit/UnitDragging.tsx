import { gatesOf } from '../../state/experiments/desk.ts';
import { SPREADS, type Spread } from '../../state/experiments/holds.ts';
import type { Scene } from '../../state/scene.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useFullText } from '../useText.ts';
import '../shared/panelButton.css';
import './unitDragging.css';

interface UnitDraggingProps {
  readonly cell: Scene['network']['cell'];
  readonly spread: Spread;
  readonly onSpread: (spread: Spread) => void;
}

/** That the bars can be dragged, and at which steps that holds them. */
export function UnitDragging({ cell, spread, onSpread }: UnitDraggingProps) {
  const text = useFullText();
  const hasGates = gatesOf(cell).length > 0;
  return (
    <div className="unit-dragging">
      {hasGates && (
        <SegmentedSwitch
          label={text('unit.spread')}
          isLabelShown
          options={SPREADS.map((value) => ({ value, label: text.of('unit.spread', value) }))}
          value={spread}
          onChoose={onSpread}
        />
      )}
      <p className="unit-note">{text(hasGates ? 'unit.dragGates' : 'unit.dragState')}</p>
    </div>
  );
}

interface UnitTouchProps {
  /** Whether a finger drags where it would scroll otherwise. */
  readonly byTouch: boolean;
  readonly onTouch: (byTouch: boolean) => void;
}

/** Lets a finger drag the bars; it stands above them, where there are fingers. */
export function UnitTouch({ byTouch, onTouch }: UnitTouchProps) {
  const text = useFullText();
  return (
    <button
      type="button"
      className="panel-button unit-touch"
      aria-pressed={byTouch}
      onClick={() => onTouch(!byTouch)}
    >
      {text('unit.byTouch')}
    </button>
  );
}
