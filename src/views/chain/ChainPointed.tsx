import { barFrames } from '../../draw/bars.ts';
import { stripSpots } from '../../draw/chain/stripSpots.ts';
import { usePointed } from '../../state/hooks.ts';
import { FocusedTag, lineOf, type Focus } from './ChainLabels.tsx';
import '../shared/pointed.css';

interface ChainPointedProps extends Focus {
  readonly steps: number;
  /** The steps that are drawn, and the current one, where the line of the chosen unit has its tag. */
  readonly first: number;
  readonly last: number;
  readonly current: number;
}

/** The column, the line and the bars of what is pointed at, here or elsewhere. */
export function ChainPointed(props: ChainPointedProps) {
  const step = usePointed('step');
  const unit = usePointed('unit');
  const { layout, units, steps } = props;
  const { belt, bracket } = layout;
  const isUnit = unit !== undefined && units.includes(unit);
  return (
    <>
      {step !== undefined && step < steps && (
        <rect
          className="pointed-step"
          x={step * belt.widthPx + 1}
          y={1}
          width={belt.widthPx - 2}
          height={bracket.fromPx - 1}
          rx={6}
        />
      )}
      {isUnit && <PointedUnit {...props} of={unit} />}
    </>
  );
}

function PointedUnit(props: ChainPointedProps & { readonly of: number }) {
  const { layout, units, unit, of, steps, first, last, current } = props;
  const { belt, bodyTopPx } = layout;
  const pitchPx = belt.heightPx / units.length;
  const frames = barFrames(stripSpots(layout), units.length, of);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return (
    <g className="pointed-tag">
      <rect
        className="pointed-unit"
        x={0.5}
        y={lineOf({ layout, units, unit: of }) - pitchPx / 2}
        width={steps * belt.widthPx - 1}
        height={pitchPx}
      />
      {drawn.map((step) => (
        <path
          key={step}
          className="pointed-bars"
          d={frames}
          transform={`translate(${String(step * belt.widthPx)} ${String(bodyTopPx)})`}
        />
      ))}
      {of !== unit && <FocusedTag layout={layout} units={units} unit={of} step={current} />}
    </g>
  );
}
