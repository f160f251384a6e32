import { memo, useMemo } from 'react';
import type { Columns } from '../../draw/columns.ts';
import type { ScoreLayout } from '../../draw/score.ts';
import { outlinesBefore } from '../../draw/scoreBefore.ts';
import type { NetworkReading } from '../../state/scene.ts';
import './scoreBefore.css';

export interface ScoreBeforeProps {
  readonly before: NetworkReading;
  readonly layout: ScoreLayout;
  readonly columns: Columns;
}

/** The lines as they were before the experiments: thin outlines over those that are now. */
export const ScoreBefore = memo(function ScoreBefore(props: ScoreBeforeProps) {
  const { before, layout, columns } = props;
  const { cell, layer } = before;
  const path = useMemo(
    () => outlinesBefore(cell, layer, layout, columns).join(''),
    [cell, layer, layout, columns],
  );
  return <path className="score-before" d={path} />;
});
