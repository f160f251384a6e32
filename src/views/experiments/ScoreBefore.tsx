import { memo, useMemo } from 'react';
import type { Columns } from '../../draw/columns.ts';
import type { Pen, ScoreLayout } from '../../draw/score.ts';
import { outlinesBefore, summaryBefore, type DrawnEdges } from '../../draw/scoreBefore.ts';
import type { NetworkReading } from '../../state/scene.ts';

export interface ScoreBeforeProps {
  readonly before: NetworkReading;
  /** The open layer as it is now. */
  readonly now: NetworkReading['layer'];
  readonly layout: ScoreLayout;
  readonly columns: Columns;
}

/** The lines as they were before the experiments, where they are others now: thin edges over them. */
export const ScoreBefore = memo(function ScoreBefore(props: ScoreBeforeProps) {
  const { before, now, layout, columns } = props;
  const { cell, layer } = before;
  const { pitchPx, largest } = layout;
  // While a gate is dragged the layout is another one every time; what this needs of it stays.
  const order = layout.lines.map(({ unit }) => unit).join();
  const kept = useMemo(() => {
    const drawn: DrawnEdges = new Map();
    const ruling = { units: order.split(',').map(Number), pitchPx, largest };
    return { drawn, ruling, cell, layer, columns };
  }, [cell, layer, order, pitchPx, largest, columns]);
  const path = useMemo(
    () =>
      outlinesBefore(kept.cell, kept.layer, now, kept.ruling, kept.columns, kept.drawn).join(''),
    [kept, now],
  );
  return <path className="score-before" d={path} />;
});

export interface SummaryBeforeProps extends Pick<Pen, 'columns' | 'yPx' | 'pxPerValue'> {
  readonly cell: NetworkReading['cell'];
  readonly before: NetworkReading['layer'];
  readonly now: NetworkReading['layer'];
}

/** The same of a layer that is folded. */
export const SummaryBefore = memo(function SummaryBefore(props: SummaryBeforeProps) {
  const { cell, before, now, columns, yPx, pxPerValue } = props;
  const path = useMemo(
    () => summaryBefore(cell, before, now, { columns, yPx, pxPerValue }),
    [cell, before, now, columns, yPx, pxPerValue],
  );
  return <path className="score-before" d={path} />;
});
