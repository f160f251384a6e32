import type { ReactNode } from 'react';
import { leftOf, stepAt, type MapColumns } from '../../draw/map/layout.ts';
import { stepIn, type Alignment } from '../../state/beside/align.ts';
import { useActions } from '../../state/hooks.ts';

interface TimePictureProps {
  readonly alignment: Alignment;
  readonly columns: MapColumns;
  /** The current one. */
  readonly column: number;
  readonly heightPx: number;
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something over time with the cursor that all of them share; a press goes to that step. */
export function TimePicture(props: TimePictureProps) {
  const { alignment, columns, column, heightPx, label, className = '', children } = props;
  const { goToStep } = useActions();
  return (
    <svg
      className={`beside-time ${className}`}
      role="img"
      aria-label={label}
      width={columns.widthPx}
      height={heightPx}
      onClick={(event) => {
        const { left } = event.currentTarget.getBoundingClientRect();
        const step = stepIn(alignment, 'left', stepAt(columns, event.clientX - left));
        if (step !== undefined) goToStep(step);
      }}
    >
      <rect
        className="beside-cursor"
        x={leftOf(columns, column)}
        width={columns.columnWidthPx}
        height={heightPx}
      />
      {children}
    </svg>
  );
}
