import { memo, useMemo } from 'react';
import {
  beltEdges,
  crossesPath,
  layoutBelt,
  plusesPath,
  type BeltFrame,
  type BeltScale,
} from '../../draw/chain/belt.ts';
import type { NetworkReading } from '../../state/scene.ts';

interface BeltColumnProps {
  readonly cell: NetworkReading['cell'];
  readonly layer: NetworkReading['layer'];
  readonly step: number;
  readonly pinnedShare: Float64Array | undefined;
  /** The layer without experiments, if any do something. */
  readonly before: NetworkReading['layer'] | undefined;
  readonly scale: BeltScale;
  readonly frame: BeltFrame;
}

/** The lines of one step, with what is lost and what is written marked on each. */
export const BeltColumn = memo(function BeltColumn(props: BeltColumnProps) {
  const { cell, layer, step, pinnedShare, before, scale, frame } = props;
  const belt = useMemo(
    () => layoutBelt(cell, layer, step, pinnedShare, scale, frame),
    [cell, layer, step, pinnedShare, scale, frame],
  );
  const edges = useMemo(
    () => before && beltEdges(cell, before, layer, step, scale, frame),
    [cell, before, layer, step, scale, frame],
  );
  const lost = crossesPath(belt.lost);
  const added = plusesPath(belt.added);
  const hasMemory = cell.signals.some(({ roles }) => roles.includes('keep'));
  const isBackward = layer.direction === 'backward';
  return (
    <g
      className={hasMemory ? undefined : 'has-no-memory'}
      transform={isBackward ? `translate(${String(frame.widthPx)} 0) scale(-1 1)` : undefined}
    >
      <path className="score-memory" d={belt.memoryPath} />
      <path className="chain-pinned" d={belt.pinnedPath} />
      <path className="chain-pinnedEdge" d={belt.pinnedEdges} />
      {edges && <path className="score-before" d={edges} />}
      <path className="chain-halo" d={lost + added} />
      <path className="chain-lost" d={lost} />
      <path className="chain-added" d={added} />
    </g>
  );
});
