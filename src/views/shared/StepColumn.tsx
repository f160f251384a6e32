import { leftOf, type MapColumns } from '../../draw/map/layout.ts';
import { usePointed } from '../../state/hooks.ts';
import './pointed.css';

interface StepColumnProps {
  readonly columns: MapColumns;
  /** Nothing is drawn where it is null or outside of the columns. */
  readonly step: number | null;
  readonly heightPx: number;
  readonly name: string;
}

/** The column of a step in a picture over time, a little higher than what is drawn in it. */
export function StepColumn({ columns, step, heightPx, name }: StepColumnProps) {
  if (step === null || step < columns.from || step > columns.to) return null;
  return (
    <rect
      className={name}
      x={leftOf(columns, step)}
      y={-1}
      width={columns.columnWidthPx}
      height={heightPx + 2}
    />
  );
}

/** That of the step that is pointed at, here or elsewhere. */
export function PointedColumn(props: Pick<StepColumnProps, 'columns' | 'heightPx'>) {
  return <StepColumn {...props} step={usePointed('step') ?? null} name="pointed-step" />;
}
