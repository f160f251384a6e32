import { memo, useMemo } from 'react';
import type { Columns } from '../../draw/columns.ts';
import type { ScoreLayout } from '../../draw/score.ts';
import { outlinesBefore } from '../../draw/scoreBefore.ts';
import type { NetworkReading } from '../../state/scene.ts';

export interface ScoreBeforeProps {
  readonly before: NetworkReading;
  readonly layout: ScoreLayout;
  readonly columns: Columns;
}

/** The lines as they were before the experiments: thin outlines over those that are now. */
export const ScoreBefore = memo(function ScoreBefore(props: ScoreBeforeProps) {
  const { before, layout, columns } = props;
  const { cell, layer } = before;
  const { pitchPx, largest } = layout;
  // While a gate is dragged the layout is another one every time; what this needs of it stays.
  const order = layout.lines.map(({ unit }) => unit).join();
  const path = useMemo(() => {
    const units = order.split(',').map(Number);
    return outlinesBefore(cell, layer, { units, pitchPx, largest }, columns).join('');
  }, [cell, layer, order, pitchPx, largest, columns]);
  return <path className="score-before" d={path} />;
});
