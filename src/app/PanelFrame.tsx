import { Activity, useMemo, useRef, type ReactNode, type Ref } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Scene } from '../state/scene.ts';
import type { Panel } from '../views/index.ts';
import { PanelFailure } from '../views/shared/PanelFailure.tsx';
import { panelId } from '../views/shared/panelId.ts';
import { useOpenTab } from './useOpenTab.ts';
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

interface FrameProps {
  readonly panel: Panel;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** Where the page shows one part at a time, the panels of the others keep what is going on in them. */
function Frame({ panel: { id, area, tab }, children, ref }: FrameProps) {
  const open = useOpenTab();
  const isHidden = (open ?? tab) !== tab;
  return (
    <div
      ref={ref}
      className={`panel panel-${area}`}
      hidden={isHidden}
      id={panelId(id)}
      tabIndex={-1}
      {...(open && { role: 'tabpanel', 'aria-labelledby': `tab-${tab}` })}
    >
      <Activity mode={isHidden ? 'hidden' : 'visible'}>{children}</Activity>
    </div>
  );
}

interface PanelFrameProps {
  readonly panel: Panel;
  readonly scene: Scene;
}

export function PanelFrame({ panel, scene }: PanelFrameProps) {
  const { component: Component } = panel;
  return (
    <Frame panel={panel}>
      <Guard scene={scene}>
        <Component scene={scene} />
      </Guard>
    </Frame>
  );
}

/** The same for a panel below the fold, which follows when it is seen, or when there is time. */
export function LatePanelFrame({ panel, scene }: PanelFrameProps) {
  const { component: Component } = panel;
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
    <Frame panel={panel} ref={ref}>
      {content}
    </Frame>
  );
}
