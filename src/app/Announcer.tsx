import { useSession } from '../state/hooks.ts';
import type { Scene } from '../state/scene.ts';
import { useFullText } from '../views/useText.ts';
import { announcementOf } from './announcement.ts';

export interface AnnouncerProps {
  readonly scene: Scene;
}

/** Tells those who listen where they are: every step, and every phase but while it plays. */
export function Announcer({ scene }: AnnouncerProps) {
  const text = useFullText();
  const playing = useSession('playback') === 'playing';
  const phase = scene.network.cell.phases[scene.phase]?.id ?? '';
  return (
    <>
      <p className="sr-only" role="status">
        {announcementOf(scene, text)}
      </p>
      <p className="sr-only" role="status">
        {playing ? '' : text.of('phase', phase)}
      </p>
    </>
  );
}
