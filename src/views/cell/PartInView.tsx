import { useEffect, useMemo, useRef } from 'react';
import type { CellLayout } from '../../draw/cellLayout.ts';
import { partOf } from '../../draw/part.ts';
import { useSession } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { wantsStillness } from '../shared/stillness.ts';

interface Props {
  readonly scene: Scene;
  readonly layout: CellLayout;
}

/** Whether one looks at a picture: it is where the middle of the window is. */
function isLookedAt(picture: Element | null): boolean {
  if (picture === null) return false;
  const { top, bottom } = picture.getBoundingClientRect();
  const middle = document.documentElement.clientHeight / 2;
  return top < middle && middle < bottom;
}

/**
 * Where not all of the drawing is seen: brings the part in which a phase happens into view when the
 * phase is entered by hand. The focus stays where it is, and so does who looks at something else.
 */
export function PartInView({ scene, layout }: Props) {
  const element = useRef<SVGRectElement>(null);
  const isPlaying = useSession('playback') === 'playing';
  const { phase, network } = scene;
  const { cell } = network;
  const seen = useRef({ phase, cell });
  useEffect(() => {
    const before = seen.current;
    seen.current = { phase, cell };
    if (isPlaying || before.phase === phase || before.cell !== cell) return;
    const part = element.current;
    if (part === null || !isLookedAt(part.ownerSVGElement)) return;
    part.scrollIntoView({
      block: 'nearest',
      inline: 'nearest',
      behavior: wantsStillness() ? 'instant' : 'smooth',
    });
  }, [phase, cell, isPlaying]);
  const part = useMemo(
    () => partOf(layout, cell.phases[phase]?.computes ?? [], phase === 0),
    [layout, cell, phase],
  );
  return part && <rect ref={element} className="cell-part" {...part} />;
}
