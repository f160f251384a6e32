import { memo } from 'react';
import { roundedPath } from '../../draw/path.ts';
import type { WindowColumn } from '../../draw/chain/windowColumn.ts';
import { useLitAt } from '../../state/hooks.ts';
import type { NetworkReading } from '../../state/scene.ts';
import { useText } from '../useText.ts';
import { SmallStrip } from './SmallStrip.tsx';

interface WindowRowsProps {
  readonly cell: NetworkReading['cell'];
  readonly layer: NetworkReading['layer'];
  readonly step: number;
  readonly column: WindowColumn;
  readonly largest: Readonly<Record<string, number>>;
  /** Of the current step: what its phase computes. */
  readonly lit: readonly string[];
  readonly isCurrent: boolean;
}

/** What the gates of one step say. */
export const WindowRows = memo(function WindowRows(props: WindowRowsProps) {
  const { cell, layer, step, column, largest, lit } = props;
  const marked = useLitAt(step, props.isCurrent);
  return (
    <g>
      <path className="chain-rail hue-hidden" d={roundedPath(column.takeIn, 6)} />
      <path className="chain-rail hue-hidden" d={roundedPath(column.handOn, 6)} />
      {column.rows.map(({ signal, symbol, symbolPx, hue, y }) => (
        <g
          key={signal.id}
          className={`chain-row hue-${hue}${lit.includes(signal.id) ? ' is-lit' : ''}${marked === signal.id ? ' is-marked' : ''}`}
          data-signal={signal.id}
        >
          <rect
            className="chain-rowBack"
            x={column.backAtPx}
            y={y - 12}
            width={column.numberAtPx - column.backAtPx + 4}
            height={24}
            rx={6}
          />
          <text className="chain-symbol" fontSize={symbolPx} x={column.symbolAtPx - 2} y={y}>
            {symbol}
          </text>
          <SmallStrip
            cell={cell}
            layer={layer}
            signal={signal.id}
            step={step}
            largest={largest[signal.id] ?? 1}
            x={column.strip.x}
            y={y - column.strip.height / 2}
            width={column.strip.width}
            height={column.strip.height}
          />
        </g>
      ))}
    </g>
  );
});

type WindowNumbersProps = Pick<WindowRowsProps, 'layer' | 'step' | 'column'> & {
  readonly unit: number;
};

/** The number of the focused unit in each row; they change more often than the strips. */
export const WindowNumbers = memo(function WindowNumbers(props: WindowNumbersProps) {
  const { layer, step, column, unit } = props;
  const text = useText();
  return column.rows.map(({ signal, hue, y }) => (
    <text
      key={signal.id}
      className={`chain-number hue-${hue}`}
      data-signal={signal.id}
      x={column.numberAtPx}
      y={y}
    >
      {text.number(layer.signals[signal.id]![step * layer.units + unit]!)}
    </text>
  ));
});
