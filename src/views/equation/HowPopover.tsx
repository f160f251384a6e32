import type { ReactNode } from 'react';
import { Popover } from '../shared/Popover.tsx';
import type { HowOpened } from './HowButton.tsx';
import './HowItComes.css';

interface HowPopoverProps extends HowOpened {
  readonly title: string;
  readonly children: ReactNode;
}

/** Where a sum is taken apart, over everything else. */
export function HowPopover({ children, ...opened }: HowPopoverProps) {
  return (
    <Popover {...opened} className="how">
      {(titleId) => (
        <div className="how-body" role="region" aria-labelledby={titleId} tabIndex={0}>
          {children}
        </div>
      )}
    </Popover>
  );
}
