import type { ReactNode } from 'react';
import { leftOf, stepAt, type MapColumns } from '../../draw/map/layout.ts';

interface TimePictureProps {
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
  const { columns, column, heightPx, label, onPick, children } = props;
  return (
    <svg
      className="beside-time"
      role="img"
      aria-label={label}
      width={columns.widthPx}
      height={heightPx}
      onClick={(event) => {
        const { left } = event.currentTarget.getBoundingClientRect();
        onPick(stepAt(columns, event.clientX - left));
      }}
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
    </svg>
  );
}
