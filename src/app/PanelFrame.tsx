import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import type { Scene } from '../state/scene.ts';
import type { Panel } from '../views/index.ts';
import { useText } from '../views/useText.ts';

/** What stands in the place of something that failed. */
export function PanelFailure({ resetErrorBoundary }: FallbackProps) {
  const text = useText();
  return (
    <div className="panel-failure" role="alert">
      <p>{text('app.panelFailed')}</p>
      <button type="button" className="app-button" onClick={resetErrorBoundary}>
        {text('app.retry')}
      </button>
    </div>
  );
}

interface GuardProps {
  readonly scene: Scene;
  readonly children: ReactNode;
}

/** What fails in here says so in its own place; the rest of the page lives on. */
export function Guard({ scene, children }: GuardProps) {
  return (
    <ErrorBoundary FallbackComponent={PanelFailure} resetKeys={[scene]}>
      {children}
    </ErrorBoundary>
  );
}

interface PanelFrameProps {
  readonly panel: Panel;
  readonly scene: Scene;
}

export function PanelFrame({ panel, scene }: PanelFrameProps) {
  const { area, component: Component } = panel;
  return (
    <div className={`panel panel-${area}`}>
      <Guard scene={scene}>
        <Component scene={scene} />
      </Guard>
    </div>
  );
}
