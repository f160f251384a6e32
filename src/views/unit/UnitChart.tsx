import { memo, useMemo } from 'react';
import { stepAt, type MapColumns } from '../../draw/map/layout.ts';
import { hueOf } from '../../draw/roles.ts';
import { barOf, barsPath, zeroOf, type ChartFrame } from '../../draw/unitCharts.ts';
import { valueScale } from '../../draw/valueScale.ts';
import { useActions } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { endName } from '../shared/endName.ts';
import { SignalButton } from '../shared/SignalButton.tsx';
import { useMark } from '../shared/useMark.ts';
import { useFullText } from '../useText.ts';
import './UnitChart.css';

type Signal = Scene['network']['cell']['signals'][number];

interface UnitChartProps {
  readonly scene: Scene;
  readonly signal: Signal;
  readonly columns: MapColumns;
}

/** A gate's chart has one side of zero, the others have two. */
const HEIGHT_PX = { sequential: 40, diverging: 60 };

/** One signal of the unit, a bar a step; a press goes to that step. */
export function UnitChart({ scene, signal, columns }: UnitChartProps) {
  const text = useFullText();
  const { network, unit, step } = scene;
  const { cell, layer } = network;
  const values = layer.signals[signal.id];
  const frame = useMemo((): ChartFrame => {
    const scale = valueScale(signal, [values]);
    return { columns, scale, heightPx: HEIGHT_PX[scale.kind] };
  }, [columns, signal, values]);
  if (values === undefined) return null;
  return (
    <div className="unit-row">
      <div className="unit-label">
        <span className="unit-name">
          <SignalButton cell={cell} signal={signal.id} />
          <span className="unit-value">{text.number(values[step * layer.units + unit]!)}</span>
        </span>
        <span className="unit-ends" style={{ blockSize: frame.heightPx + 2 }} aria-hidden="true">
          <span>{endName(frame.scale.highest, text)}</span>
          <span>{endName(frame.scale.lowest, text)}</span>
        </span>
      </div>
      <Chart scene={scene} signal={signal} frame={frame} values={values} />
    </div>
  );
}

interface ChartProps {
  readonly scene: Scene;
  readonly signal: Signal;
  readonly frame: ChartFrame;
  readonly values: Float64Array;
}

function Chart({ scene, signal, frame, values }: ChartProps) {
  const text = useFullText();
  const { goToStep } = useActions();
  const mark = useMark(signal.id);
  const { network, unit, step, pinnedShare } = scene;
  const { cell, layer } = network;
  const { columns, heightPx } = frame;
  const isBelt = signal.roles.includes('belt');
  const zeroPx = zeroOf(frame);
  const current = barOf(frame, step, values[step * layer.units + unit]!);
  const isShown = step >= columns.from && step <= columns.to;
  return (
    <svg
      className={`unit-chart hue-${hueOf(cell, signal.id)}${mark.className}`}
      role="img"
      aria-label={text('unit.chart', { signal: text.of('signal', signal.id), number: unit + 1 })}
      width={columns.widthPx}
      height={heightPx + 2}
      viewBox={`0 -1 ${columns.widthPx} ${heightPx + 2}`}
      onClick={(event) => {
        const left = event.currentTarget.getBoundingClientRect().left;
        goToStep(stepAt(columns, event.clientX - left));
      }}
      {...mark.handlers}
    >
      <StepColumn columns={columns} step={scene.pin} heightPx={heightPx} name="unit-pin" />
      <StepColumn columns={columns} step={step} heightPx={heightPx} name="unit-cursor" />
      <Bars frame={frame} values={values} units={layer.units} unit={unit} name="unit-bars" />
      {isShown && (
        <rect
          className="unit-now"
          x={current.xPx}
          y={current.yPx}
          width={current.widthPx}
          height={current.heightPx}
        />
      )}
      {isBelt && pinnedShare && (
        <Bars
          frame={frame}
          values={pinnedShare}
          units={layer.units}
          unit={unit}
          name="unit-pinned"
        />
      )}
      <line className="unit-zero" x1={0} x2={columns.widthPx} y1={zeroPx} y2={zeroPx} />
    </svg>
  );
}

interface BarsProps {
  readonly frame: ChartFrame;
  readonly values: Float64Array;
  readonly units: number;
  readonly unit: number;
  readonly name: string;
}

/** They do not follow the steps. */
const Bars = memo(function Bars({ frame, values, units, unit, name }: BarsProps) {
  return <path className={name} d={barsPath(frame, values, units, unit)} />;
});

interface StepColumnProps {
  readonly columns: MapColumns;
  readonly step: number | null;
  readonly heightPx: number;
  readonly name: string;
}

function StepColumn({ columns, step, heightPx, name }: StepColumnProps) {
  if (step === null || step < columns.from || step > columns.to) return null;
  const { from, columnWidthPx } = columns;
  return (
    <rect
      className={name}
      x={(step - from) * columnWidthPx}
      y={-1}
      width={columnWidthPx}
      height={heightPx + 2}
    />
  );
}
