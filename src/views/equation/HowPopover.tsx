import { useId, useRef, type ReactNode } from 'react';
import { useEscape } from '../controls/useEscape.ts';
import { usePopover } from '../shared/usePopover.ts';
import type { HowOpened } from './HowButton.tsx';
import '../shared/popover.css';
import './HowItComes.css';

interface HowPopoverProps extends HowOpened {
  readonly title: string;
  readonly children: ReactNode;
}

/** Where a sum is taken apart, over everything else. */
export function HowPopover({ id, anchor, onClose, title, children }: HowPopoverProps) {
  const popover = useRef<HTMLDivElement>(null);
  const titleId = useId();
  usePopover(popover, anchor);
  useEscape(popover, () => {
    onClose();
    anchor()?.focus();
  });
  return (
    <div
      ref={popover}
      id={id}
      popover="auto"
      className="popover how"
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
      <div className="how-body" role="region" aria-labelledby={titleId} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}
