import { startTransition, useEffect, useState, type RefObject } from 'react';
import type { Scene } from '../state/scene.ts';

/** How long nothing may change before what is out of sight follows. */
const QUIET_MILLISECONDS = 250;

/** What a person does in a panel, wherever the window stands: with assistive technology, say. */
const TOUCHES = ['focusin', 'pointerdown', 'input'] as const;

/** Whether an element is seen, or something is being done in it; without a way to tell it is. */
function useIsSeen(ref: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)!.isIntersecting));
    observer.observe(element);
    const touch = (): void => setSeen(true);
    for (const type of TOUCHES) element.addEventListener(type, touch);
    return () => {
      observer.disconnect();
      for (const type of TOUCHES) element.removeEventListener(type, touch);
    };
  }, [ref]);
  return isSeen;
}

/**
 * The scene as a panel below the fold is to draw it: at once where the panel is seen, otherwise when
 * the person pauses. A walk through the sentence then costs what is seen of it, however many panels
 * there are.
 */
export function useSettledScene(ref: RefObject<HTMLElement | null>, scene: Scene): Scene {
  const isSeen = useIsSeen(ref);
  const [settled, setSettled] = useState(scene);
  const isLate = settled !== scene;
  if (isSeen && isLate) setSettled(scene);
  useEffect(() => {
    if (!isLate) return;
    const timer = setTimeout(() => {
      startTransition(() => setSettled(scene));
    }, QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isLate, scene]);
  return isSeen ? scene : settled;
}
