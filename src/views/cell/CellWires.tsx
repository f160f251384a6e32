import { memo } from 'react';
import type { CellLayout, Wire } from '../../draw/cellLayout.ts';
import { arrowPaths, roundedPath } from '../../draw/path.ts';
import { quantityOf } from '../../state/quantity.ts';
import { useMark } from '../shared/useMark.ts';

/** Whether a wire brings something to what the phase computes, or hands it on. */
function isLit(wire: Wire, computed: readonly string[], isFirst: boolean): boolean {
  if (wire.kind === 'takeIn') return isFirst;
  if (wire.kind === 'handOn') return computed.includes(wire.carries);
  return wire.edges.some((edge) => computed.includes(edge.to));
}

/** The signal that runs along a wire, of this step or of the one before. */
function quantityOn({ carries, edges, kind, rail }: Wire): string {
  const comesFromBefore = edges[0]?.offset ?? (kind === 'takeIn' && rail ? -1 : 0);
  return quantityOf(carries, comesFromBefore);
}

function WireLine({ wire, isLit }: { readonly wire: Wire; readonly isLit: boolean }) {
  const mark = useMark(quantityOn(wire));
  const classes = ['cell-wire', `hue-${wire.hue}`];
  if (wire.rail) classes.push('is-rail');
  if (wire.peephole) classes.push('is-peephole');
  if (isLit) classes.push('is-lit');
  const path = roundedPath(wire.points);
  const arrow = wire.arrow ? arrowPaths(wire.points, wire.rail ? 13 : 8) : undefined;
  return (
    <>
      <g className={classes.join(' ') + mark.className}>
        <path d={arrow?.line ?? path} />
        {arrow && <path className="cell-wireHead" d={arrow.head} />}
      </g>
      <path className="cell-wireReach" d={path} {...mark.handlers} />
    </>
  );
}

interface Props {
  readonly layout: CellLayout;
  readonly computed: readonly string[];
  /** Whether the phase is the first one, which takes in what the cell reads. */
  readonly isFirst: boolean;
}

/** All wires of the cell; those of the current phase are lit, and run while playing. */
export const CellWires = memo(function CellWires({ layout, computed, isFirst }: Props) {
  return (
    <g className="cell-wires" aria-hidden="true">
      {layout.wires.map((wire) => (
        <WireLine key={wire.id} wire={wire} isLit={isLit(wire, computed, isFirst)} />
      ))}
      {layout.delays.map(({ x, y }) => (
        <path key={x} className="cell-delay" d={`M${x} ${y - 9}v18`} />
      ))}
    </g>
  );
});
