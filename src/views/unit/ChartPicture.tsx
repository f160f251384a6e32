import { memo, useState, type PointerEvent } from 'react';
import { stepAt } from '../../draw/map/layout.ts';
import { hueOf } from '../../draw/roles.ts';
import { barOf, barsPath, endOf, zeroOf, type ChartFrame } from '../../draw/unitCharts.ts';
import { useActions } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { PointedColumn, StepColumn } from '../shared/StepColumn.tsx';
import { useMark } from '../shared/useMark.ts';
import { useFullText } from '../useText.ts';
import { ChartChanges } from './ChartChanges.tsx';

interface ChartPictureProps {
  readonly scene: Scene;
  readonly signal: Scene['network']['cell']['signals'][number];
  readonly frame: ChartFrame;
  readonly values: Float64Array;
  /** Whether bars can be dragged, and none is. */
  readonly isMovable: boolean;
  readonly onPress: (event: PointerEvent, xPx: number) => void;
}

/** The bars of one signal; a press goes to a step. */
export function ChartPicture(props: ChartPictureProps) {
  const { scene, signal, frame, values, isMovable, onPress } = props;
  const text = useFullText();
  const { goToStep, point } = useActions();
  const mark = useMark(signal.id);
  const [hovered, setHovered] = useState<number | null>(null);
  const { network, unit, step, pinnedShare } = scene;
  const { cell, layer } = network;
  const { columns, heightPx } = frame;
  const isBelt = signal.roles.includes('belt');
  const zeroPx = zeroOf(frame);
  const valueAt = (of: number): number => values[of * layer.units + unit]!;
  const current = barOf(frame, step, valueAt(step));
  const isShown = step >= columns.from && step <= columns.to;
  const placeOf = (event: PointerEvent): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
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
      onPointerDown={(event) => onPress(event, placeOf(event))}
      onPointerMove={(event) => {
        point({ step: stepAt(columns, placeOf(event)), unit });
        const isMouse = isMovable && event.pointerType !== 'touch';
        setHovered(isMouse ? stepAt(columns, placeOf(event)) : null);
      }}
      onPointerLeave={() => {
        mark.handlers.onPointerLeave();
        point();
        setHovered(null);
      }}
    >
      <StepColumn columns={columns} step={scene.pin} heightPx={heightPx} name="unit-pin" />
      <StepColumn columns={columns} step={step} heightPx={heightPx} name="unit-cursor" />
      <PointedColumn columns={columns} heightPx={heightPx} />
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
      <ChartChanges scene={scene} signal={signal.id} frame={frame} values={values} />
      {isMovable && hovered !== null && hovered !== step && (
        <Handle {...endOf(frame, hovered, valueAt(hovered))} />
      )}
    </svg>
  );
}

/** That the bar under the pointer can be dragged. */
function Handle({ xPx, yPx }: { readonly xPx: number; readonly yPx: number }) {
  return <rect className="unit-handle" x={xPx - 7} y={yPx - 2.5} width={14} height={5} rx={2.5} />;
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
