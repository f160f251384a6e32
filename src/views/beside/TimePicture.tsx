import type { MouseEvent, ReactNode } from 'react';
import { leftOf, stepAt, type MapColumns } from '../../draw/map/layout.ts';
import { stepIn, type Alignment } from '../../state/beside/align.ts';
import { useActions, usePointed } from '../../state/hooks.ts';
import { StepColumn } from '../shared/StepColumn.tsx';

interface TimePictureProps {
  readonly alignment: Alignment;
  readonly columns: MapColumns;
  /** The current one. */
  readonly column: number;
  readonly heightPx: number;
  readonly label: string;
  /** Called with the column that was pressed. */
  readonly onPick: (column: number) => void;
  readonly children: ReactNode;
}

/**
 * Something over time with the cursor that all of them share; a press goes to that step, as the keys
 * of the slider over all of them do.
 */
export function TimePicture(props: TimePictureProps) {
  const { alignment, columns, column, heightPx, label, onPick, children } = props;
  const { point } = useActions();
  const columnUnder = ({ currentTarget, clientX }: MouseEvent<SVGSVGElement>): number =>
    stepAt(columns, clientX - currentTarget.getBoundingClientRect().left);
  return (
    <svg
      className="beside-time"
      role="img"
      aria-label={label}
      width={columns.widthPx}
      height={heightPx}
      onClick={(event) => onPick(columnUnder(event))}
      onPointerMove={(event) => {
        const step = stepIn(alignment, 'left', columnUnder(event));
        point(step === undefined ? null : { step });
      }}
      onPointerLeave={() => point()}
    >
      {column >= columns.from && column <= columns.to && (
        <rect
          className="beside-cursor"
          x={leftOf(columns, column)}
          width={columns.columnWidthPx}
          height={heightPx}
        />
      )}
      {children}
      <PointedInPage {...{ alignment, columns, heightPx }} />
    </svg>
  );
}

/** The step of the page's own run, the left one, that is pointed at, here or elsewhere. */
function PointedInPage(
  props: Pick<TimePictureProps, 'alignment' | 'columns' | 'heightPx'>,
): ReactNode {
  const { alignment, ...place } = props;
  const step = usePointed('step');
  const column = step === undefined ? null : step + alignment.leftFrom;
  return <StepColumn {...place} step={column} name="pointed-step" />;
}
