import { useState } from 'react';
import { onDemand } from '../views/shared/onDemand.tsx';

interface HelpOnDemandProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const Help = onDemand<HelpOnDemandProps>(async () => (await import('../views/help/Help.tsx')).Help);

/** The help, fetched when it is first opened. */
export function HelpOnDemand({ isOpen, onClose }: HelpOnDemandProps) {
  const [wasOpened, setWasOpened] = useState(false);
  if (isOpen && !wasOpened) setWasOpened(true);
  return wasOpened && <Help isOpen={isOpen} onClose={onClose} />;
}
