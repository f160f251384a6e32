import { useMemo } from 'react';
import type { MapColumns } from '../../draw/map/layout.ts';
import type { ValueScale } from '../../draw/valueScale.ts';
import type { ComparedSignal, Comparison } from '../../state/beside/compare.ts';
import { largestDifference } from '../../state/beside/parting.ts';
import { SignalRow } from './SignalRow.tsx';
import { useFullText } from '../useText.ts';

interface SignalRowsProps {
  readonly comparison: Comparison;
  readonly columns: MapColumns;
  readonly column: number;
  readonly onPick: (column: number) => void;
  readonly words: readonly string[];
}

/** Differences have one scale for all rows, so that one sees where they live on. */
function scaleOf({ left, right }: ComparedSignal, largest: number | undefined): ValueScale {
  const isGate = [left, right].every(({ signal }) => signal.range === 'unit');
  const sizes = [...left.sizes, ...right.sizes].filter((size) => !Number.isNaN(size));
  const highest = largest ?? (isGate ? 1 : Math.max(...sizes));
  return { kind: 'sequential', lowest: 0, highest: highest || 1 };
}

/** A row for each gate and state that both cells have. */
export function SignalRows({ comparison, ...shared }: SignalRowsProps) {
  const text = useFullText();
  const { signals, isSameNetwork } = comparison;
  const scales = useMemo(() => {
    const largest = isSameNetwork ? largestDifference(comparison) : undefined;
    return comparison.signals.map((signal) => scaleOf(signal, largest));
  }, [comparison, isSameNetwork]);
  const word = shared.words[shared.column] ?? '';
  return (
    <>
      <div className="beside-row is-heads">
        <p className="beside-headStrips">
          {text(isSameNetwork ? 'beside.stripsSame' : 'beside.stripsOther', { word })}
        </p>
        <p className="beside-headChart">
          {text(isSameNetwork ? 'beside.chartsSame' : 'beside.chartsOther')}
        </p>
      </div>
      {signals.map((signal, index) => (
        <SignalRow
          key={signal.role}
          comparison={comparison}
          compared={signal}
          scale={scales[index]!}
          {...shared}
        />
      ))}
    </>
  );
}
