import type { ReactNode } from 'react';
import './numbersRegion.css';

interface NumbersRegionProps {
  readonly label: string;
  /** Whether two rows of heads stand over the numbers: they go with them when those are scrolled. */
  readonly hasTwoHeads?: boolean;
  /** The table. */
  readonly children: ReactNode;
}

/** The numbers of a picture in a window of their own, which the keyboard can scroll. */
export function NumbersRegion({ label, hasTwoHeads = false, children }: NumbersRegionProps) {
  return (
    <div
      className={hasTwoHeads ? 'numbers-region has-two-heads' : 'numbers-region'}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      {children}
    </div>
  );
}
