import type { MouseEvent, ReactNode } from 'react';
import type { Columns } from '../../draw/columns.ts';
import type { ScoreLayout } from '../../draw/score.ts';
import { useActions } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { useText } from '../useText.ts';
import { ScoreLines } from './ScoreLines.tsx';

/** What the pointer is over, or touched. */
export interface Hovered {
  readonly step: number;
  readonly unit: number;
}

function hoveredAt(
  event: MouseEvent<SVGSVGElement>,
  layout: ScoreLayout,
  columns: Columns,
  steps: number,
): Hovered | null {
  const box = event.currentTarget.getBoundingClientRect();
  const row = Math.floor((event.clientY - box.top) / layout.pitchPx);
  const line = layout.lines[Math.min(layout.lines.length - 1, Math.max(0, row))];
  const step = columns.stepAt(event.clientX - box.left);
  return line === undefined || step >= steps ? null : { step, unit: line.unit };
}

interface ScorePictureProps {
  readonly scene: Scene;
  readonly layout: ScoreLayout;
  readonly columns: Columns;
  readonly hasMemory: boolean;
  /** Whether the lines are painted below it. */
  readonly isPainted: boolean;
  readonly onHover: (hovered: Hovered | null) => void;
  /** What is drawn over the lines. */
  readonly children?: ReactNode;
}

/** The lines of the open layer; a click goes to a step and a unit. */
export function ScorePicture(props: ScorePictureProps) {
  const { scene, layout, columns, hasMemory, isPainted, onHover, children } = props;
  const text = useText();
  const { goToStep, choose } = useActions();
  const { step, unit } = scene;
  const { layer, trace } = scene.network;
  return (
    <svg
      className="score-picture"
      role="img"
      aria-label={text(hasMemory ? 'score.picture' : 'score.pictureNoMemory', {
        units: layer.units,
        steps: trace.steps,
      })}
      width={columns.widthPx}
      height={layout.heightPx}
      onPointerMove={(event) => {
        onHover(hoveredAt(event, layout, columns, trace.steps));
      }}
      onPointerLeave={() => {
        onHover(null);
      }}
      onClick={(event) => {
        const touched = hoveredAt(event, layout, columns, trace.steps);
        if (touched === null) return;
        goToStep(touched.step);
        choose({ unit: touched.unit });
      }}
    >
      <rect
        className="score-cursor"
        x={step * columns.columnWidthPx + 0.75}
        y={0.75}
        width={columns.columnWidthPx - 1.5}
        height={Math.max(0, layout.heightPx - 1.5)}
        rx={3}
      />
      {!isPainted && (
        <ScoreLines
          layout={layout}
          steps={trace.steps}
          columns={columns}
          unit={unit}
          hasMemory={hasMemory}
        />
      )}
      {children}
    </svg>
  );
}
