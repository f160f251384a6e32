import { memo } from 'react';
import type { BeltScale } from '../../draw/chain/belt.ts';
import type { ChainColumn as Layout } from '../../draw/chain/chainLayout.ts';
import type { NetworkReading } from '../../state/scene.ts';
import { BeltColumn } from './BeltColumn.tsx';
import { CellColumnPicture } from './CellColumnPicture.tsx';
import { WindowNumbers, WindowRows } from './WindowRows.tsx';

interface ChainColumnProps {
  readonly cell: NetworkReading['cell'];
  readonly layer: NetworkReading['layer'];
  readonly step: number;
  readonly layout: Layout;
  readonly scale: BeltScale;
  readonly largest: Readonly<Record<string, number>>;
  readonly pinnedShare: Float64Array | undefined;
  /** The layer without experiments, if any do something. */
  readonly before: NetworkReading['layer'] | undefined;
  /** Whose numbers stand beside the strips; 0 where there are none. */
  readonly unit: number;
  /** Empty but at the current step. */
  readonly computed: readonly string[];
  /** The same, or what is read where nothing is computed. */
  readonly lit: readonly string[];
  readonly isFirst: boolean;
  readonly isCurrent: boolean;
  readonly input: string;
}

/** What multiplies and adds, all lines at once: it reaches up through them. */
function Operations({ layout, computed }: Pick<ChainColumnProps, 'layout' | 'computed'>) {
  const { operations, beltTopPx } = layout;
  return operations.map(({ x, y, glyph, signal }) => (
    <g
      key={glyph}
      className={`chain-node is-circle hue-${glyph === '×' ? 'forget' : 'input'}${computed.includes(signal) ? ' is-lit' : ''}`}
      data-signal={signal}
    >
      <line className="chain-guide" x1={x} x2={x} y1={beltTopPx} y2={y} />
      <ellipse cx={x} cy={y} rx={8} ry={8} />
      <text className="chain-glyph" x={x} y={y} fontSize={12}>
        {glyph}
      </text>
    </g>
  ));
}

/** In an open cell the operations stand on the rail; from there they reach up through the lines. */
function Guides({ layout, isBackward }: { readonly layout: Layout; readonly isBackward: boolean }) {
  const { belt, beltTopPx, bodyTopPx } = layout;
  const side = (x: number): number => (isBackward ? belt.widthPx - x : x);
  return [['forget', belt.keepAtPx] as const, ['input', belt.writeAtPx] as const].map(
    ([hue, at]) => (
      <line
        key={hue}
        className={`chain-guide hue-${hue}`}
        x1={side(at)}
        x2={side(at)}
        y1={beltTopPx}
        y2={bodyTopPx + 58}
      />
    ),
  );
}

/** The box of a cell that keeps nothing stands in the way of all its lines. */
function Barrier({
  layout,
  isBackward,
}: {
  readonly layout: Layout;
  readonly isBackward: boolean;
}) {
  const { belt, beltTopPx } = layout;
  const width = belt.writeAtPx - belt.keepAtPx;
  const x = isBackward ? belt.widthPx - belt.writeAtPx : belt.keepAtPx;
  return (
    <g className="chain-barrier hue-hidden">
      <rect x={x} y={beltTopPx} width={width} height={belt.heightPx} rx={8} />
      <text className="chain-squash" x={x + width / 2} y={beltTopPx + belt.heightPx / 2}>
        tanh
      </text>
    </g>
  );
}

/** One step of the chain. */
export const ChainColumn = memo(function ChainColumn(props: ChainColumnProps) {
  const { cell, layer, step, layout, scale, largest, pinnedShare, unit, computed, isCurrent, lit } =
    props;
  const isBackward = layer.direction === 'backward';
  const hasMemory = cell.signals.some(({ roles }) => roles.includes('keep'));
  const [from, to] = layout.up;
  const up = `M${String(from.x)} ${String(from.y)}V${String(to.y)}`;
  const shared = { cell, layer, step, largest, computed, isCurrent, lit };
  return (
    <g
      className={isCurrent ? 'chain-column is-current' : 'chain-column'}
      data-step={step}
      transform={`translate(${String(step * layout.belt.widthPx)} 0)`}
    >
      {hasMemory && layout.level === 'cells' && <Guides layout={layout} isBackward={isBackward} />}
      <g transform={`translate(0 ${String(layout.bodyTopPx)})`}>
        {layout.level === 'window' ? (
          <>
            <WindowRows {...shared} column={layout.body} />
            <WindowNumbers layer={layer} step={step} column={layout.body} unit={unit} />
          </>
        ) : (
          <CellColumnPicture
            {...shared}
            column={layout.body}
            isFirst={props.isFirst}
            input={props.input}
          />
        )}
      </g>
      <path className="chain-rail chain-up hue-hidden" d={up} />
      <Operations layout={layout} computed={computed} />
      <g transform={`translate(0 ${String(layout.beltTopPx)})`}>
        <BeltColumn
          cell={cell}
          layer={layer}
          step={step}
          pinnedShare={pinnedShare}
          before={props.before}
          scale={scale}
          frame={layout.belt}
        />
      </g>
      {!hasMemory && <Barrier layout={layout} isBackward={isBackward} />}
      <path
        className="chain-arrow hue-hidden"
        d={`M${String(to.x - 4)} ${String(to.y + 7)}L${String(to.x)} ${String(to.y)}L${String(to.x + 4)} ${String(to.y + 7)}`}
      />
    </g>
  );
});
