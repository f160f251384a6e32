import { layoutSquashCurve, type SquashName } from '../../draw/squashCurve.ts';
import { useFullText } from '../useText.ts';

const SIZE = { width: 150, height: 84 };

interface SquashPictureProps {
  readonly name: SquashName;
  /** What is squashed, and what becomes of it. */
  readonly sum: number;
  readonly value: number;
}

/** The curve of σ or tanh with the point on it at which the unit stands. */
export function SquashPicture({ name, sum, value }: SquashPictureProps) {
  const text = useFullText();
  const { width, height } = SIZE;
  const curve = layoutSquashCurve(name, sum, width, height);
  const { point, origin, floor, ceiling } = curve;
  const label = text('how.curve', { name, sum: text.number(sum), value: text.number(value) });
  return (
    <svg className="squash" role="img" aria-label={label} width={width} height={height}>
      <path
        className="squash-limits"
        d={`M0 ${floor}H${width}M0 ${ceiling}H${width}M${origin.x} 0V${height}`}
      />
      <path className="squash-zero" d={`M0 ${origin.y}H${width}`} />
      <path className="squash-lead" d={`M${point.x} ${origin.y}V${point.y}H${origin.x}`} />
      <path className="squash-curve" d={curve.path} />
      <circle className="squash-point" cx={point.x} cy={point.y} r={4.5} />
    </svg>
  );
}
