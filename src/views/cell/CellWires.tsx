import { memo } from 'react';
import type { CellLayout, Wire } from '../../draw/cellLayout.ts';
import { arrowPaths, roundedPath } from '../../draw/path.ts';
import { isLit, offsetOn } from '../../draw/wires.ts';
import { quantityOf } from '../../state/quantity.ts';
import { useMark } from '../shared/useMark.ts';

function WireLine({ wire, isLit }: { readonly wire: Wire; readonly isLit: boolean }) {
  const mark = useMark(quantityOf(wire.carries, offsetOn(wire)));
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
    <g aria-hidden="true">
      {layout.wires.map((wire) => (
        <WireLine key={wire.id} wire={wire} isLit={isLit(wire, computed, isFirst)} />
      ))}
      {layout.delays.map(({ x, y }) => (
        <path key={x} className="cell-delay" d={`M${x} ${y - 9}v18`} />
      ))}
    </g>
  );
});
