import { memo, useCallback, useState, type MouseEvent } from 'react';
import { useScene, useSession } from '../state/hooks.ts';
import type { SceneState } from '../state/select.ts';
import { Bar } from '../views/bar/Bar.tsx';
import { onDemand } from '../views/shared/onDemand.tsx';
import { useText } from '../views/useText.ts';
import type { AnnouncerProps } from './Announcer.tsx';
import { HelpOnDemand } from './HelpOnDemand.tsx';
import type { LinkNotesProps } from './LinkNotes.tsx';
import type { ShortcutsProps } from './Shortcuts.tsx';
import { useDocument } from './useDocument.ts';
import { useFetchingAhead } from './useFetchingAhead.ts';
import { LoadFailure, Skeleton } from './Waiting.tsx';
import { CONTENT_ID } from './contentId.ts';
import { Workspace } from './Workspace.tsx';

const Announcer = onDemand<AnnouncerProps>(async () => (await import('./Announcer.tsx')).Announcer);
const LinkNotes = onDemand<LinkNotesProps>(async () => (await import('./LinkNotes.tsx')).LinkNotes);
const Shortcuts = onDemand<ShortcutsProps>(
  async () => (await import('./Shortcuts.tsx')).Shortcuts,
  null,
  // Without networks no key has anything to do.
  'atOnce',
);

/** The bar does not follow every step. */
const StillBar = memo(Bar);

/** The address holds the choices, so the skip link must not change it. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById(CONTENT_ID)?.focus();
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
  const notes = useSession('notes');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useDocument();
  useFetchingAhead(state.status === 'ready');

  return (
    <div className={playing ? 'page is-playing' : 'page'}>
      <a className="skip-link" href={`#${CONTENT_ID}`} onClick={skipToContent}>
        {text('app.skip')}
      </a>
      <StillBar
        network={state.status === 'failed' ? undefined : state.scene?.network}
        onHelp={openHelp}
      />
      {notes.length > 0 && <LinkNotes notes={notes} />}
      <Content state={state} />
      <Shortcuts onHelp={openHelp} />
      <HelpOnDemand isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
