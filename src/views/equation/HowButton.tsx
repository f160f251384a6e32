import { useCallback, useId, useRef, useState, type ReactNode } from 'react';
import { useText } from '../useText.ts';

/** What opens at a button, and closes back to it. */
export interface HowOpened {
  readonly id: string;
  readonly anchor: () => HTMLElement | undefined;
  readonly onClose: () => void;
}

interface HowButtonProps {
  /** The number that is explained. */
  readonly sum: string;
  readonly children: (opened: HowOpened) => ReactNode;
}

/** Opens a sum down to its products. */
export function HowButton({ sum, children }: HowButtonProps) {
  const text = useText();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const wasOpen = useRef(false);
  const onClose = useCallback(() => setOpen(false), []);
  return (
    <>
      <button
        ref={setButton}
        type="button"
        className="equation-goTo numbers-how"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onPointerDown={() => {
          wasOpen.current = isOpen;
        }}
        onClick={() => {
          setOpen(!wasOpen.current);
          wasOpen.current = false;
        }}
      >
        {text('equation.how', { sum })}
      </button>
      {isOpen && children({ id, anchor: () => button ?? undefined, onClose })}
    </>
  );
}
