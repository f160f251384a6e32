import { memo, useMemo } from 'react';
import { logHeight, logPath, logScale, logTicks, type LogScale } from '../../draw/logScale.ts';
import { leftOf, type MapColumns } from '../../draw/map/layout.ts';
import { powerOfTen } from '../shared/smallNumber.ts';
import { dotClass, lineClass } from './FlowKeys.tsx';
import type { FlowCurve } from './flowCurves.ts';

interface FlowChartProps {
  readonly curves: readonly FlowCurve[];
  readonly shape: 'line' | 'dot';
  readonly columns: MapColumns;
  readonly heightPx: number;
}

/** Room for a line or a dot that lies on the edge. */
const MARGIN_PX = 6;
/** Where both are equal, the one is seen in the other. */
const LARGEST_DOT_PX = { own: 3.2, foil: 4.8 };

function centreOf(columns: MapColumns, step: number): number {
  return leftOf(columns, step) + columns.columnWidthPx / 2;
}

/** The curves over their axis; it does not follow the steps. */
export const FlowChart = memo(function FlowChart(props: FlowChartProps) {
  const { curves, shape, columns, heightPx } = props;
  const scale = useMemo(
    () =>
      logScale(
        curves.map(({ values }) => values.slice(columns.from, columns.to + 1)),
        heightPx,
      ),
    [curves, columns, heightPx],
  );
  const boxPx = heightPx + 2 * MARGIN_PX;
  const ticks = logTicks(scale);
  return (
    <div className="flow-chart">
      <div className="flow-ticks" style={{ blockSize: boxPx }}>
        {ticks.map((power) => (
          <span key={power} style={{ top: logHeight(scale, 10 ** power) + MARGIN_PX }}>
            {powerOfTen(power)}
          </span>
        ))}
      </div>
      <svg
        width={columns.widthPx}
        height={boxPx}
        viewBox={`0 ${-MARGIN_PX} ${columns.widthPx} ${boxPx}`}
        aria-hidden="true"
      >
        {ticks.map((power) => (
          <line
            key={power}
            className={power === 0 ? 'flow-one' : 'flow-grid'}
            x2={columns.widthPx}
            y1={logHeight(scale, 10 ** power)}
            y2={logHeight(scale, 10 ** power)}
          />
        ))}
        {curves.toReversed().map((curve) => (
          <g key={curve.id} className={`hue-${curve.hue}`}>
            {shape === 'line' ? (
              <Line curve={curve} scale={scale} columns={columns} />
            ) : (
              <Dots curve={curve} scale={scale} columns={columns} />
            )}
          </g>
        ))}
      </svg>
    </div>
  );
});

interface CurveProps {
  readonly curve: FlowCurve;
  readonly scale: LogScale;
  readonly columns: MapColumns;
}

function Line({ curve, scale, columns }: CurveProps) {
  const { from, to } = columns;
  const path = logPath(scale, curve.values, from, to, (step) => centreOf(columns, step));
  return <path className={lineClass(curve)} d={path} />;
}

function Dots({ curve, scale, columns }: CurveProps) {
  const { from, to, columnWidthPx } = columns;
  const steps = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return steps
    .filter((step) => curve.values[step]! > 0)
    .map((step) => (
      <circle
        key={step}
        className={dotClass(curve.isFoil)}
        cx={centreOf(columns, step)}
        cy={logHeight(scale, curve.values[step]!)}
        r={Math.min(LARGEST_DOT_PX[curve.isFoil ? 'foil' : 'own'], columnWidthPx / 2.5)}
      />
    ));
}
