/** Follows one press that drags something up or down, until it is let go or given up. */
import { keepInPlace } from '../shared/keepInPlace.ts';

interface DragHandlers {
  /** Called once the press has turned out to be a drag; before that it may still be a press. */
  readonly begin: () => void;
  /** At most once a frame: by how much the pointer has risen since it was pressed. */
  readonly rise: (px: number) => void;
  /** Let go, or given up: with Escape, or because the browser took the pointer away. */
  readonly end: (isGivenUp: boolean) => void;
}

/** Nearer than this a press that moved is still a press. */
const STILL_PX = 3;

/** The click that ends a drag is none. */
function swallowClick(): void {
  const swallow = (event: Event): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

/** After Escape the button is still down: it is the click when it is let go that is none. */
function swallowLaterClick(pointerId: number): void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const onEnd = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    listening.abort();
    swallowClick();
  };
  window.addEventListener('pointerup', onEnd, options);
  window.addEventListener('pointercancel', onEnd, options);
}

export function followDrag(
  element: Element,
  { pointerId, clientY }: Pick<PointerEvent, 'pointerId' | 'clientY'>,
  { begin, rise, end }: DragHandlers,
): void {
  const listening = new AbortController();
  let risenPx = 0;
  let frame = 0;
  let isUnderWay = false;
  let letGo: (() => void) | undefined;
  const act = (): void => {
    frame = 0;
    rise(risenPx);
  };
  const finish = (isGivenUp: boolean, isDown = false): void => {
    listening.abort();
    const isPending = frame !== 0;
    cancelAnimationFrame(frame);
    if (!isUnderWay) return;
    if (isPending && !isGivenUp) act();
    if (isDown) swallowLaterClick(pointerId);
    else swallowClick();
    end(isGivenUp);
    letGo?.();
  };
  const listen = <Kind extends keyof WindowEventMap>(
    kind: Kind,
    onEvent: (event: WindowEventMap[Kind]) => void,
  ): void => window.addEventListener(kind, onEvent, { capture: true, signal: listening.signal });

  listen('pointermove', (event) => {
    if (event.pointerId !== pointerId) return;
    risenPx = clientY - event.clientY;
    if (!isUnderWay) {
      if (Math.abs(risenPx) <= STILL_PX) return;
      isUnderWay = true;
      element.setPointerCapture(pointerId);
      // What is dragged may itself move in it.
      letGo = keepInPlace(element.parentElement ?? element);
      begin();
    }
    frame ||= requestAnimationFrame(act);
  });
  listen('pointerup', (event) => {
    if (event.pointerId === pointerId) finish(false);
  });
  listen('pointercancel', (event) => {
    if (event.pointerId === pointerId) finish(true);
  });
  listen('keydown', (event) => {
    if (event.key !== 'Escape' || !isUnderWay) return;
    event.stopPropagation();
    event.preventDefault();
    finish(true, true);
  });
}
