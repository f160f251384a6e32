import { memo } from 'react';
import type { CellLayout, Wire } from '../../draw/cellLayout.ts';
import { roundedPath } from '../../draw/path.ts';

/** Whether a wire brings something to what the phase computes, or hands it on. */
function isLit(wire: Wire, computed: readonly string[], isFirst: boolean): boolean {
  if (wire.kind === 'takeIn') return isFirst;
  if (wire.kind === 'handOn') return computed.includes(wire.carries);
  return wire.edges.some((edge) => computed.includes(edge.to));
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
      {layout.wires.map((wire) => {
        const classes = ['cell-wire', `hue-${wire.hue}`];
        if (wire.rail) classes.push('is-rail');
        if (wire.peephole) classes.push('is-peephole');
        if (isLit(wire, computed, isFirst)) classes.push('is-lit');
        return <path key={wire.id} className={classes.join(' ')} d={roundedPath(wire.points, 8)} />;
      })}
    </g>
  );
});
