import type { Scene } from '../state/scene.ts';
import { panelsIn, type PanelArea } from '../views/index.ts';
import { SentenceTools } from '../views/sentence/SentenceTools.tsx';
import { onDemand } from '../views/shared/onDemand.tsx';
import { useText } from '../views/useText.ts';
import { CONTENT_ID } from './contentId.ts';
import type { ContentsProps } from './contents/Contents.tsx';
import type { TabContentsProps } from './contents/TabContents.tsx';
import type { DockProps } from './dock/Dock.tsx';
import { Guard, LatePanelFrame, PanelFrame } from './PanelFrame.tsx';
import { Timeline } from './Timeline.tsx';
import { useOpenTab } from './useOpenTab.ts';

const Dock = onDemand<DockProps>(async () => (await import('./dock/Dock.tsx')).Dock);
const Contents = onDemand<ContentsProps>(
  async () => (await import('./contents/Contents.tsx')).Contents,
);
const TabContents = onDemand<TabContentsProps>(
  async () => (await import('./contents/TabContents.tsx')).TabContents,
);

interface PanelsProps {
  readonly scene: Scene;
  readonly areas: readonly PanelArea[];
}

function Panels({ scene, areas }: PanelsProps) {
  return panelsIn(scene, areas).map((panel) => {
    const Frame = panel.area === 'below' ? LatePanelFrame : PanelFrame;
    return <Frame key={panel.id} panel={panel} scene={scene} />;
  });
}

interface WorkspaceProps {
  readonly scene: Scene;
  /** Whether another network is on its way. */
  readonly isBusy: boolean;
}

/**
 * The sentence over its score, and what happens inside the current step: on a wide screen all of it
 * at once, on a narrow one part by part. Below the fold, what there is to know besides.
 */
export function Workspace({ scene, isBusy }: WorkspaceProps) {
  const text = useText();
  const tab = useOpenTab();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="workspace" aria-busy={isBusy}>
      {isBusy && (
        <p className="workspace-loading" role="status">
          {text('app.loading')}
        </p>
      )}
      <div className="workspace-screen">
        <div>
          <Guard scene={scene}>
            <SentenceTools scene={scene} />
          </Guard>
        </div>
        {tab && <Dock scene={scene} tab={tab} />}
        <Timeline scene={scene} />
        <div className="workspace-panels">
          <Panels scene={scene} areas={['cell', 'equation', 'answer']} />
        </div>
      </div>
      {tab ? <TabContents scene={scene} tab={tab} /> : <Contents scene={scene} />}
      <Panels scene={scene} areas={['below']} />
    </main>
  );
}
