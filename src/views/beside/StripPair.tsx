import { largestOf, layoutStrip, stripScale } from '../../draw/strip.ts';
import type { Side } from '../../state/beside/align.ts';
import {
  differenceOf,
  rowOf,
  type ComparedSignal,
  type SignalOfRun,
} from '../../state/beside/compare.ts';

export type StepsOfRuns = Readonly<Record<Side, number | undefined>>;

interface StripPairProps {
  readonly compared: ComparedSignal;
  /** The steps of both runs in the current column. */
  readonly steps: StepsOfRuns;
  readonly label: string;
}

const SIZE_PX = { width: 208, height: 18, gap: 6, letter: 30 };

/** The vectors of both runs, and where their units can be compared what B has more or less. */
export function StripPair({ compared, steps, label }: StripPairProps) {
  const { left, right, differences, reach } = compared;
  const { width, height, gap, letter } = SIZE_PX;
  const here = steps.left === undefined ? undefined : rowOf(left, steps.left);
  const there = steps.right === undefined ? undefined : rowOf(right, steps.right);
  const rows = differences === undefined ? 2 : 3;
  const largest = Math.max(largestOf(left.values), largestOf(right.values));
  const pitchPx = height + gap;
  return (
    <svg
      className="beside-strips"
      role="img"
      aria-label={label}
      width={letter + width}
      height={rows * pitchPx - gap}
    >
      <Strip letter="A" run={left} values={here} largest={largest} top={0} />
      <Strip letter="B" run={right} values={there} largest={largest} top={pitchPx} />
      {differences !== undefined && (
        <Strip
          letter="B−A"
          values={here && there && differenceOf(here, there)}
          largest={reach}
          top={2 * pitchPx}
        />
      )}
    </svg>
  );
}

interface StripProps {
  readonly letter: string;
  /** Whose vector it is; absent for a difference. */
  readonly run?: SignalOfRun;
  /** Absent where the run has no step here. */
  readonly values: Float64Array | undefined;
  /** The largest value at any step, of either run or of what differs, for what has no bound. */
  readonly largest: number;
  readonly top: number;
}

function Strip({ letter, run, values, largest, top }: StripProps) {
  const { width, height } = SIZE_PX;
  const scale = stripScale(run?.signal.range ?? 'unbounded', largest);
  const bars = values && layoutStrip(values, 0, values.length, scale, width, height);
  const zeroPx = bars?.baselinePx ?? height;
  return (
    <g transform={`translate(0 ${String(top)})`} className={run ? undefined : 'is-difference'}>
      <text className="beside-letter" x={0} y={height / 2}>
        {letter}
      </text>
      <g transform={`translate(${String(SIZE_PX.letter)} 0)`}>
        <rect className="beside-strip" width={width} height={height} />
        <line className="beside-zero" x1={0} x2={width} y1={zeroPx} y2={zeroPx} />
        {bars && <path className="beside-ink" d={bars.path} />}
      </g>
    </g>
  );
}
