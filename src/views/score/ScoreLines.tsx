import { memo } from 'react';
import type { Columns } from '../../draw/columns.ts';
import { dotRadius, type ScoreLayout, type ScoreLine } from '../../draw/score.ts';

interface LineProps {
  readonly line: ScoreLine;
  readonly endPx: number;
  readonly isFocused: boolean;
  readonly radiusPx: number;
}

const Line = memo(function Line({ line, endPx, isFocused, radiusPx }: LineProps) {
  return (
    <g className={isFocused ? 'score-line is-focused' : 'score-line'}>
      <line className="score-staff" x1={0} x2={endPx} y1={line.yPx} y2={line.yPx} />
      <path className="score-memory" d={line.memoryPath} />
      {line.pinnedPath !== '' && (
        <path
          className={line.isPinnedThin ? 'score-pinned is-thin' : 'score-pinned'}
          d={line.pinnedPath}
        />
      )}
      {line.dots.map((dot) => (
        <circle
          key={`${dot.kind}${String(dot.step)}`}
          className={`score-dot score-${dot.kind}`}
          cx={dot.xPx}
          cy={line.yPx}
          r={radiusPx}
        />
      ))}
    </g>
  );
});

const TAG_PX = { width: 22, height: 14, left: 3 };

/** The number of the focused unit, at the beginning of its line. */
export function UnitTag({ layout, unit }: { readonly layout: ScoreLayout; readonly unit: number }) {
  const line = layout.lines.find((each) => each.unit === unit);
  if (line === undefined) return null;
  const { width, height, left } = TAG_PX;
  const middle = Math.min(layout.heightPx - height / 2 - 2, Math.max(height / 2 + 2, line.yPx));
  return (
    <g>
      <rect
        className="score-unitTag"
        x={left}
        y={middle - height / 2}
        width={width}
        height={height}
        rx={4}
      />
      <text className="score-unitTagText" x={left + width / 2} y={middle}>
        {unit + 1}
      </text>
    </g>
  );
}

interface LinesProps {
  readonly layout: ScoreLayout;
  readonly columns: Columns;
  readonly steps: number;
  readonly unit: number;
  readonly hasMemory: boolean;
}

/** All lines of the score; stepping redraws at most the two lines whose focus changes. */
export const ScoreLines = memo(function ScoreLines(props: LinesProps) {
  const { layout, columns, steps, unit, hasMemory } = props;
  const endPx = steps * columns.columnWidthPx;
  const radiusPx = dotRadius(layout, columns);
  return (
    <g className={hasMemory ? undefined : 'has-no-memory'}>
      {layout.lines.map((line) => (
        <Line
          key={line.unit}
          line={line}
          endPx={endPx}
          isFocused={line.unit === unit}
          radiusPx={radiusPx}
        />
      ))}
      <UnitTag layout={layout} unit={unit} />
    </g>
  );
});
