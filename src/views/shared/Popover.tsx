import { useId, useRef, type ReactNode } from 'react';
import { useEscape } from '../controls/useEscape.ts';
import { usePopover } from './usePopover.ts';
import './popover.css';

interface PopoverProps {
  /** For who says what opens it. */
  readonly id?: string;
  readonly className: string;
  readonly title: string;
  /** What it stands beside. */
  readonly anchor: () => Element | undefined;
  readonly onClose: () => void;
  /** Called with the title's id. */
  readonly children: (titleId: string) => ReactNode;
}

/** What opens beside something, over everything else; Escape closes it and leads back there. */
export function Popover(props: PopoverProps) {
  const { id, className, title, anchor, onClose, children } = props;
  const popover = useRef<HTMLDivElement>(null);
  const titleId = useId();
  usePopover(popover, anchor);
  useEscape(popover, () => {
    const opener = anchor();
    if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
    onClose();
  });
  return (
    <div
      ref={popover}
      id={id}
      popover="auto"
      className={`popover ${className}`}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <p id={titleId} className="popover-title">
        {title}
      </p>
      {children(titleId)}
    </div>
  );
}
