import { useEffect, useRef } from 'react';
import { IconButton } from '../controls/IconButton.tsx';
import { useFullText } from '../useText.ts';
import { Credits } from './Credits.tsx';
import { KeyList } from './KeyList.tsx';
import { TermList } from './TermList.tsx';
import '../shared/dialog.css';
import './Help.css';

interface HelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keys, what colours and words mean, and whose work this builds on. */
export function Help({ isOpen, onClose }: HelpProps) {
  const text = useFullText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current || dialog.current.open === isOpen) return;
    if (isOpen) dialog.current.showModal();
    else dialog.current.close();
  }, [isOpen]);

  return (
    <dialog ref={dialog} className="dialog help" aria-labelledby="help-title" onClose={onClose}>
      {isOpen && (
        <div className="help-sheet">
          <header className="help-head">
            <h2 id="help-title">{text('help.title')}</h2>
            <IconButton icon="close" label={text('help.close')} onClick={onClose} />
          </header>
          <p>{text('help.intro')}</p>
          <div className="help-columns">
            <KeyList />
            <TermList />
          </div>
          <Credits />
        </div>
      )}
    </dialog>
  );
}
