import { useMemo, useState, type PointerEvent } from 'react';
import { stepAt, type MapColumns } from '../../draw/map/layout.ts';
import { SAME_BAR, valuePerPx, type ChartFrame } from '../../draw/unitCharts.ts';
import { valueScale, type ValueScale } from '../../draw/valueScale.ts';
import { holdOf, type Hold, type Spread } from '../../state/experiments/holds.ts';
import { useChoice } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { useHoldDrag } from '../grips/useHoldDrag.ts';
import { endName } from '../shared/endName.ts';
import { SignalButton } from '../shared/SignalButton.tsx';
import { useFullText } from '../useText.ts';
import { ChartGrip } from './ChartGrip.tsx';
import { ChartPicture } from './ChartPicture.tsx';
import './UnitChart.css';

type Signal = Scene['network']['cell']['signals'][number];

interface UnitChartProps {
  readonly scene: Scene;
  readonly signal: Signal;
  readonly columns: MapColumns;
  /** Every step's word as it is shown. */
  readonly words: readonly string[];
  /** At which steps what is dragged is held. */
  readonly spread: Spread;
}

/** A gate's chart has one side of zero, the others have two. */
const HEIGHT_PX = { sequential: 40, diverging: 60 };

/** One signal of the unit, a bar a step; a press goes to that step, a drag holds the bar there. */
export function UnitChart({ scene, signal, columns, words, spread }: UnitChartProps) {
  const text = useFullText();
  const rows = useChoice('experiments');
  const { dragged, start } = useHoldDrag();
  // A scale that followed what is dragged would run away from the pointer.
  const [scaleAtFirst, setScaleAtFirst] = useState<ValueScale>();
  const { network, before = network, unit, step } = scene;
  const { cell, layer } = network;
  const values = layer.signals[signal.id];
  const valuesBefore = before.layer.signals[signal.id];
  const frame = useMemo((): ChartFrame => {
    const fitting = valueScale(signal, [values, valuesBefore]);
    const scale = (dragged && scaleAtFirst) ?? fitting;
    return { columns, scale, heightPx: HEIGHT_PX[scale.kind] };
  }, [columns, signal, values, valuesBefore, dragged, scaleAtFirst]);
  if (values === undefined || valuesBefore === undefined) return null;

  const at = step * layer.units + unit;
  const hold = holdOf(scene, rows, { signal: signal.id, step, unit }, { spread });
  const drag = (event: PointerEvent, held: Hold): void => {
    if (event.button !== 0) return;
    start(event.currentTarget, event, held, valuePerPx(frame), () => setScaleAtFirst(frame.scale));
  };
  return (
    <div className="unit-row">
      <div className="unit-label">
        <span className="unit-name">
          <SignalButton cell={cell} signal={signal.id} />
          <span className="unit-numbers">
            {Math.abs(values[at]! - valuesBefore[at]!) > SAME_BAR && (
              <span className="unit-was">
                <span className="sr-only">{text('lab.before')} </span>
                {text.number(valuesBefore[at]!)}
              </span>
            )}
            <span className="unit-value">{text.number(values[at]!)}</span>
          </span>
        </span>
        <span className="unit-ends" style={{ blockSize: frame.heightPx + 2 }} aria-hidden="true">
          <span>{endName(frame.scale.highest, text)}</span>
          <span>{endName(frame.scale.lowest, text)}</span>
        </span>
      </div>
      <div className={hold ? 'unit-plot is-movable' : 'unit-plot'}>
        <ChartPicture
          scene={scene}
          signal={signal}
          frame={frame}
          values={values}
          isMovable={hold !== undefined && dragged === undefined}
          onPress={(event, xPx) => {
            const spot = { signal: signal.id, step: stepAt(columns, xPx), unit };
            const held = holdOf(scene, rows, spot, { spread });
            // A finger scrolls; it drags by the grip.
            if (held && event.pointerType !== 'touch') drag(event, held);
          }}
        />
        {hold && step >= columns.from && step <= columns.to && (
          <ChartGrip hold={hold} frame={frame} cell={cell} word={words[step] ?? ''} onDrag={drag} />
        )}
      </div>
    </div>
  );
}
