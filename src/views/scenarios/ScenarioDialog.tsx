import { useEffect, useRef } from 'react';
import { IconButton } from '../controls/IconButton.tsx';
import { useFullText } from '../useText.ts';
import { useBackdrop } from './useBackdrop.ts';
import { PresetList } from './PresetList.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import '../shared/dialog.css';
import './ScenarioDialog.css';

export interface ScenarioDialogProps {
  readonly onClose: () => void;
}

/** Everything that can be opened: the scenarios, and states of theirs that were prepared. */
export function ScenarioDialog({ onClose }: ScenarioDialogProps) {
  const text = useFullText();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed by the browser first: while it is open, nothing outside of it can take the focus.
  const close = (): void => dialog.current?.close();
  useBackdrop(dialog, close);
  useEffect(() => {
    const shown = dialog.current;
    if (shown === null || shown.open) return;
    shown.showModal();
    shown.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="dialog scenarios"
      aria-labelledby="scenarios-title"
      onClose={onClose}
    >
      <div className="scenarios-sheet">
        <div className="scenarios-head">
          <h2 id="scenarios-title">{text('scenarios.title')}</h2>
          <IconButton icon="close" label={text('scenarios.close')} onClick={close} />
        </div>
        <ScenarioList onOpen={close} />
        <PresetList onOpen={close} />
      </div>
    </dialog>
  );
}
