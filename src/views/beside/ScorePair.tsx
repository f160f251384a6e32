import { memo, useMemo } from 'react';
import { fullThickness, layoutMiniScore } from '../../draw/beside/miniScore.ts';
import { leftOf, type MapColumns } from '../../draw/map/layout.ts';
import { beltOf } from '../../draw/score.ts';
import { unitOrder } from '../../draw/unitOrder.ts';
import { stepIn, type Side } from '../../state/beside/align.ts';
import type { AnswersBeside } from '../../state/beside/answers.ts';
import type { Comparison } from '../../state/beside/compare.ts';
import { useChoice } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { pinnedShareOf } from '../../state/shares.ts';
import { useFullText } from '../useText.ts';
import { letterOf, RunBadge } from './runNames.tsx';
import { saidByRun } from './saidHere.ts';
import { TimePicture } from './TimePicture.tsx';

const HEIGHT_PX = 92;

interface ScorePairProps {
  readonly scene: Scene;
  readonly comparison: Comparison;
  readonly columns: MapColumns;
  readonly column: number;
  readonly onPick: (column: number) => void;
  readonly answers: AnswersBeside;
}

/** What both carry, one thin line a unit, as in the score above. */
export function ScorePair(props: ScorePairProps) {
  return (
    <>
      <Score {...props} side="left" />
      <Score {...props} side="right" />
    </>
  );
}

type ScoreProps = ScorePairProps & { readonly side: Side };

function Score({ scene, comparison, columns, column, onPick, answers, side }: ScoreProps) {
  const text = useFullText();
  const { alignment } = comparison;
  const { cell } = comparison[side];
  const hasMemory = cell.signals.some(({ roles }) => roles.includes('keep'));
  const name = text(hasMemory ? 'beside.memory' : 'beside.hidden');
  return (
    <div className="beside-row is-score">
      <div className="beside-name">
        <RunBadge side={side} />
        <span>{name}</span>
        <small>{saidByRun(answers, side, scene, text)}</small>
      </div>
      <TimePicture
        alignment={alignment}
        columns={columns}
        column={column}
        heightPx={HEIGHT_PX}
        onPick={onPick}
        label={text('beside.score', { run: letterOf(side), memory: name })}
      >
        <g transform={`translate(${String(leftOf(columns, alignment[`${side}From`]))} 0)`}>
          <Lines
            comparison={comparison}
            side={side}
            pin={scene.pin}
            columnWidthPx={columns.columnWidthPx}
          />
        </g>
      </TimePicture>
    </div>
  );
}

interface LinesProps {
  readonly comparison: Comparison;
  readonly side: Side;
  /** The pinned step of the left run. */
  readonly pin: number | null;
  readonly columnWidthPx: number;
}

/** Units of one network stand in the same places and are drawn to the same scale. */
const Lines = memo(function Lines({ comparison, side, pin, columnWidthPx }: LinesProps) {
  const order = useChoice('lines');
  const paths = useMemo(() => {
    const { left, isSameNetwork, alignment } = comparison;
    const { cell, layer } = comparison[side];
    const pinned =
      pin === null || side === 'left'
        ? pin
        : (stepIn(alignment, 'right', pin + alignment.leftFrom) ?? null);
    const like = isSameNetwork ? left : comparison[side];
    const likePin = isSameNetwork ? pin : pinned;
    const belts = (isSameNetwork ? (['left', 'right'] as const) : [side]).map((each) =>
      beltOf(comparison[each].cell, comparison[each].layer),
    );
    const lines = {
      belt: beltOf(cell, layer),
      pinnedShare: pinned === null ? undefined : pinnedShareOf(cell, layer, pinned),
      units: layer.units,
      direction: layer.direction,
      order: unitOrder(like.cell, like.layer, likePin, order),
    };
    return layoutMiniScore(lines, columnWidthPx, HEIGHT_PX, fullThickness(belts));
  }, [comparison, side, pin, columnWidthPx, order]);
  return (
    <>
      <path className="beside-memory" d={paths.memoryPath} />
      <path className="beside-pinned is-thin" d={paths.thinPinnedPath} />
      <path className="beside-pinned" d={paths.pinnedPath} />
    </>
  );
});
