import { useMemo, useRef, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Scene } from '../state/scene.ts';
import type { Panel } from '../views/index.ts';
import { PanelFailure } from '../views/shared/PanelFailure.tsx';
import { useSettledScene } from './useSettledScene.ts';

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

/** The same for a panel below the fold, which follows when it is seen, or when there is time. */
export function LatePanelFrame({ panel, scene }: PanelFrameProps) {
  const { area, component: Component } = panel;
  const ref = useRef<HTMLDivElement>(null);
  const settled = useSettledScene(ref, scene);
  const content = useMemo(
    () => (
      <Guard scene={settled}>
        <Component scene={settled} />
      </Guard>
    ),
    [Component, settled],
  );
  return (
    <div className={`panel panel-${area}`} ref={ref}>
      {content}
    </div>
  );
}
