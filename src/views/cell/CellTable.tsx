import { useId, useRef, useState } from 'react';
import { onDemand } from '../shared/onDemand.tsx';
import { useText } from '../useText.ts';
import type { StepNumbersProps } from './StepNumbers.tsx';
import './cellTable.css';

const StepNumbers = onDemand<StepNumbersProps>(
  async () => (await import('./StepNumbers.tsx')).StepNumbers,
);

/** A button and the dialog that it opens: every number that the strips show, a row a unit. */
export function CellTable(props: StepNumbersProps) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();
  return (
    <>
      <button
        type="button"
        className="cell-tableButton"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {text('cell.table')}
      </button>
      <dialog
        ref={dialog}
        className="cell-dialog"
        aria-labelledby={titleId}
        onClose={() => setOpen(false)}
      >
        <form method="dialog" className="cell-dialogHead">
          <h2 id={titleId}>{text('cell.tableTitle')}</h2>
          <button type="submit">{text('cell.close')}</button>
        </form>
        <div className="cell-dialogBody" role="region" aria-labelledby={titleId} tabIndex={0}>
          {isOpen && <StepNumbers {...props} />}
        </div>
      </dialog>
    </>
  );
}
