import { memo } from 'react';
import type { NodeShape } from '../../draw/cellLayout.ts';
import type { CellColumn } from '../../draw/chain/cellColumn.ts';
import { SYMBOL_PX } from '../../draw/chain/stripLabels.ts';
import { roundedPath } from '../../draw/path.ts';
import { isLit } from '../../draw/wires.ts';
import { useLitAt } from '../../state/hooks.ts';
import type { NetworkReading } from '../../state/scene.ts';
import { useText } from '../useText.ts';
import { SmallStrip } from './SmallStrip.tsx';

function Shape({ node, name }: { readonly node: NodeShape; readonly name: string }) {
  const isBox = node.kind === 'box';
  const { x, y, width, height } = node;
  return (
    <>
      {isBox ? (
        <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={8} />
      ) : (
        <ellipse cx={x} cy={y} rx={width / 2} ry={height / 2} />
      )}
      {isBox && name !== '' && (
        <text className="chain-name" x={x} y={y - 8}>
          {name}
        </text>
      )}
      <text
        className={isBox ? 'chain-squash' : 'chain-glyph'}
        x={x}
        y={isBox && name !== '' ? y + 10 : y}
        fontSize={node.kind === 'circle' ? 15 : 12}
      >
        {node.glyph}
      </text>
    </>
  );
}

interface CellColumnPictureProps {
  readonly cell: NetworkReading['cell'];
  readonly layer: NetworkReading['layer'];
  readonly step: number;
  readonly column: CellColumn;
  readonly largest: Readonly<Record<string, number>>;
  /** Of the current step: what its phase computes. */
  readonly computed: readonly string[];
  /** The same, or what is read where nothing is computed. */
  readonly lit: readonly string[];
  readonly isCurrent: boolean;
  /** Whether that phase is the first one, which takes in what the cell reads. */
  readonly isFirst: boolean;
  /** What comes in from below. */
  readonly input: string;
}

/** The quantity that is lit. */
interface Marked {
  readonly marked: string | null;
}

type WiresProps = Marked & Pick<CellColumnPictureProps, 'column' | 'computed' | 'isFirst'>;

/** The same at every step, but for what is lit. */
const Wires = memo(function Wires({ column, computed, marked, isFirst }: WiresProps) {
  return (
    <>
      <rect className="chain-frame" {...column.frame} rx={16} />
      {column.wires.map((wire) => (
        <path
          key={wire.id}
          className={[
            'chain-wire',
            `hue-${wire.hue}`,
            wire.rail && 'is-rail',
            wire.peephole && 'is-peephole',
            isLit(wire, computed, isFirst) && 'is-lit',
            wire.carries === marked && 'is-marked',
          ]
            .filter(Boolean)
            .join(' ')}
          d={roundedPath(wire.points, 8)}
        />
      ))}
    </>
  );
});

type NodesProps = Marked & Pick<CellColumnPictureProps, 'column' | 'lit'>;

const Nodes = memo(function Nodes({ column, lit, marked }: NodesProps) {
  const text = useText();
  return column.nodes.map((node) => (
    <g
      key={node.signal}
      className={`chain-node is-${node.kind} hue-${node.hue}${lit.includes(node.signal) ? ' is-lit' : ''}${marked === node.signal ? ' is-marked' : ''}`}
      data-signal={node.signal}
    >
      <Shape node={node} name={column.hasNames ? text.of('signal', node.signal) : ''} />
    </g>
  ));
});

type StripsProps = Marked &
  Pick<CellColumnPictureProps, 'cell' | 'layer' | 'step' | 'column' | 'largest'>;

const Strips = memo(function Strips(props: StripsProps) {
  const { cell, layer, step, column, largest, marked } = props;
  const text = useText();
  const symbolOf = (id: string): string =>
    cell.signals.find((each) => each.id === id)?.symbol ?? '';
  const isBackward = layer.direction === 'backward';
  const hasWords = column.wordPx > 0;
  return column.strips.map((spot) => (
    <g
      key={spot.signal}
      className={`chain-strip hue-${spot.hue}${marked === spot.signal ? ' is-marked' : ''}`}
      data-signal={spot.signal}
    >
      <text
        className={hasWords ? 'chain-stripName' : 'chain-symbol'}
        fontSize={hasWords ? column.wordPx : SYMBOL_PX}
        x={spot.labelX}
        textAnchor={isBackward ? 'end' : 'start'}
        y={spot.labelY}
      >
        {hasWords ? text.of('strip', spot.signal) : symbolOf(spot.signal)}
      </text>
      <rect
        className="chain-stripBack"
        x={spot.x - 3}
        y={spot.y - 3}
        width={spot.width + 6}
        height={spot.height + 6}
        rx={4}
      />
      <SmallStrip
        cell={cell}
        layer={layer}
        signal={spot.signal}
        step={step}
        largest={largest[spot.signal] ?? 1}
        x={spot.x}
        y={spot.y}
        width={spot.width}
        height={spot.height}
      />
    </g>
  ));
});

/** The inside of the cell at one step; of the current one, the phase is lit. */
export const CellColumnPicture = memo(function CellColumnPicture(props: CellColumnPictureProps) {
  const { cell, layer, step, column, largest, computed, lit, isFirst, input } = props;
  const marked = useLitAt(step, props.isCurrent);
  const isBackward = layer.direction === 'backward';
  return (
    <g className="chain-cell">
      <Wires column={column} computed={computed} marked={marked} isFirst={isFirst} />
      <Strips
        cell={cell}
        layer={layer}
        step={step}
        column={column}
        largest={largest}
        marked={marked}
      />
      <Nodes column={column} lit={lit} marked={marked} />
      <text
        className="chain-input"
        x={column.inputLabel.x + (isBackward ? -9 : 9)}
        y={column.inputLabel.y}
        textAnchor={isBackward ? 'end' : 'start'}
      >
        {input}
      </text>
    </g>
  );
});
