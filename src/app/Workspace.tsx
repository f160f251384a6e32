import type { Scene } from '../state/scene.ts';
import { panels } from '../views/index.ts';
import { SentenceTools } from '../views/sentence/SentenceTools.tsx';
import { useText } from '../views/useText.ts';
import { CONTENT_ID } from './contentId.ts';
import { Guard, PanelFrame } from './PanelFrame.tsx';
import { Timeline } from './Timeline.tsx';

interface WorkspaceProps {
  readonly scene: Scene;
  /** Whether another network is on its way. */
  readonly isBusy: boolean;
}

/** The sentence over its score, and below it what happens inside the current step. */
export function Workspace({ scene, isBusy }: WorkspaceProps) {
  const text = useText();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="workspace" aria-busy={isBusy}>
      {isBusy && (
        <p className="workspace-loading" role="status">
          {text('app.loading')}
        </p>
      )}
      <div className="workspace-sentence">
        <Guard scene={scene}>
          <SentenceTools scene={scene} />
        </Guard>
      </div>
      <Timeline scene={scene} />
      <div className="workspace-panels">
        {panels
          .filter(({ area }) => area !== 'score')
          .map((panel) => (
            <PanelFrame key={panel.id} panel={panel} scene={scene} />
          ))}
      </div>
    </main>
  );
}
