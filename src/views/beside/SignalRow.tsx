import { memo, useMemo } from 'react';
import { betweenPath, curvePath } from '../../draw/beside/curve.ts';
import type { MapColumns } from '../../draw/map/layout.ts';
import { hueOf } from '../../draw/roles.ts';
import { barsPath, type ChartFrame } from '../../draw/unitCharts.ts';
import type { ValueScale } from '../../draw/valueScale.ts';
import { stepIn } from '../../state/beside/align.ts';
import type { ComparedSignal, Comparison } from '../../state/beside/compare.ts';
import { SignalButton } from '../shared/SignalButton.tsx';
import { useFullText } from '../useText.ts';
import { nameOfCompared } from './runNames.tsx';
import { saidOfSignal } from './saidHere.ts';
import { StripPair } from './StripPair.tsx';
import { TimePicture } from './TimePicture.tsx';

const HEIGHT_PX = 66;

interface SignalRowProps {
  readonly comparison: Comparison;
  readonly compared: ComparedSignal;
  readonly scale: ValueScale;
  readonly columns: MapColumns;
  readonly column: number;
  readonly onPick: (column: number) => void;
  readonly words: readonly string[];
}

/** One gate or state of both runs: its numbers at this step, and the difference over time. */
export function SignalRow(props: SignalRowProps) {
  const { comparison, compared, scale, columns, column, onPick, words } = props;
  const text = useFullText();
  const { alignment, left: page } = comparison;
  const { left, right } = compared;
  const steps = {
    left: stepIn(alignment, 'left', column),
    right: stepIn(alignment, 'right', column),
  };
  const name = nameOfCompared(compared, text);
  const frame = useMemo(
    (): ChartFrame => ({ columns, scale, heightPx: HEIGHT_PX }),
    [columns, scale],
  );
  return (
    <div className={`beside-row hue-${hueOf(page.cell, left.signal.id)}`}>
      <div className="beside-name">
        {left.signal.id === right.signal.id ? (
          <SignalButton cell={page.cell} signal={left.signal.id} />
        ) : (
          <strong>{name}</strong>
        )}
        <small>{saidOfSignal(comparison, compared, column, text)}</small>
      </div>
      <StripPair
        compared={compared}
        steps={steps}
        label={text('beside.strips', { signal: name, word: words[column] ?? '' })}
      />
      <span className="beside-axis" aria-hidden="true">
        {text.number(scale.highest)}
      </span>
      <TimePicture
        alignment={alignment}
        columns={columns}
        column={column}
        heightPx={HEIGHT_PX}
        onPick={onPick}
        label={text('beside.chart', { signal: name })}
      >
        <Curves compared={compared} frame={frame} />
      </TimePicture>
    </div>
  );
}

interface CurvesProps {
  readonly compared: ComparedSignal;
  readonly frame: ChartFrame;
}

/** They do not follow the steps. */
const Curves = memo(function Curves({ compared, frame }: CurvesProps) {
  const { left, right, differences } = compared;
  if (differences !== undefined) {
    // Where only one run has a step there is no bar.
    const bars = differences.map((size) => (Number.isNaN(size) ? 0 : size));
    return <path className="beside-bars" d={barsPath(frame, bars, 1, 0)} />;
  }
  return (
    <>
      <path className="beside-between" d={betweenPath(frame, left.sizes, right.sizes)} />
      <path className="beside-curve" d={curvePath(frame, left.sizes)} />
      <path className="beside-curve is-right" d={curvePath(frame, right.sizes)} />
    </>
  );
});
