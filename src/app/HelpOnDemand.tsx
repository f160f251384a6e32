import { lazy, Suspense, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { PanelFailure } from './PanelFrame.tsx';

const Help = lazy(async () => ({ default: (await import('../views/help/Help.tsx')).Help }));

interface HelpOnDemandProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The help, fetched when it is first opened. */
export function HelpOnDemand({ isOpen, onClose }: HelpOnDemandProps) {
  const [wasOpened, setWasOpened] = useState(false);
  if (isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <ErrorBoundary FallbackComponent={PanelFailure}>
      <Suspense fallback={null}>
        <Help isOpen={isOpen} onClose={onClose} />
      </Suspense>
    </ErrorBoundary>
  );
}
