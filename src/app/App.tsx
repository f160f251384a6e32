import { useEffect, useState, type MouseEvent } from 'react';
import { useScene, useSession } from '../state/hooks.ts';
import { workbench } from '../state/page.ts';
import type { SceneState } from '../state/select.ts';
import { Bar } from '../views/bar/Bar.tsx';
import { useText } from '../views/useText.ts';
import { Announcer } from './Announcer.tsx';
import { HelpOnDemand } from './HelpOnDemand.tsx';
import { LinkNotes } from './LinkNotes.tsx';
import { connectShortcuts } from './shortcuts.ts';
import { useDocument } from './useDocument.ts';
import { LoadFailure, Skeleton } from './Waiting.tsx';
import { Workspace } from './Workspace.tsx';

/** The address holds the choices, so the skip link must not change it. */
function skipToSentence(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('sentence')?.focus();
}

function Content({ state }: { readonly state: SceneState }) {
  if (state.status === 'failed') return <LoadFailure problem={state.problem} />;
  if (state.scene === undefined) return <Skeleton />;
  return (
    <>
      <Workspace scene={state.scene} isBusy={state.status === 'loading'} />
      <Announcer scene={state.scene} />
    </>
  );
}

export function App() {
  const text = useText();
  const state = useScene();
  const playing = useSession('playback') === 'playing';
  const [isHelpOpen, setHelpOpen] = useState(false);
  useDocument();
  useEffect(() => connectShortcuts(window, workbench, () => setHelpOpen(true)), []);

  return (
    <div className={playing ? 'page is-playing' : 'page'}>
      <a className="skip-link" href="#sentence" onClick={skipToSentence}>
        {text('app.skipToSentence')}
      </a>
      <Bar
        network={state.status === 'failed' ? undefined : state.scene?.network}
        onHelp={() => setHelpOpen(true)}
      />
      <LinkNotes />
      <Content state={state} />
      <HelpOnDemand isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
