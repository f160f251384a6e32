import type { Columns } from '../../draw/columns.ts';
import type { ScoreLayout } from '../../draw/score.ts';
import { usePointed } from '../../state/hooks.ts';
import { UnitTag } from './ScoreLines.tsx';
import '../shared/pointed.css';

export interface ScorePointedProps {
  readonly layout: ScoreLayout;
  readonly columns: Columns;
  readonly steps: number;
  /** The unit that has a tag of its own already. */
  readonly tagged: number;
}

export interface PointedStepProps {
  readonly columns: Columns;
  readonly steps: number;
  readonly heightPx: number;
}

/** The column of the step that is pointed at, here or elsewhere. */
export function PointedStep({ columns, steps, heightPx }: PointedStepProps) {
  const step = usePointed('step');
  const { columnWidthPx } = columns;
  if (step === undefined || step >= steps) return null;
  return (
    <rect
      className="pointed-step"
      x={step * columnWidthPx + 0.75}
      y={0.75}
      width={columnWidthPx - 1.5}
      height={Math.max(0, heightPx - 1.5)}
      rx={3}
    />
  );
}

/** The column and the line of what is pointed at; it lies over the lines. */
export function ScorePointed({ layout, columns, steps, tagged }: ScorePointedProps) {
  const unit = usePointed('unit');
  const line = layout.lines.find((each) => each.unit === unit);
  const { columnWidthPx } = columns;
  return (
    <>
      <PointedStep columns={columns} steps={steps} heightPx={layout.heightPx} />
      {line && (
        <g className="pointed-tag">
          <rect
            className="pointed-unit"
            x={0.5}
            y={line.yPx - layout.pitchPx / 2}
            width={steps * columnWidthPx - 1}
            height={layout.pitchPx}
          />
          {line.unit !== tagged && <UnitTag layout={layout} unit={line.unit} />}
        </g>
      )}
    </>
  );
}
