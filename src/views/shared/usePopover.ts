import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';

const GAP_PX = 6;
const EDGE_PX = 8;

/** Puts an element under another one, or above it where that leaves more room for what it holds. */
function placeBeside(element: HTMLElement, anchor: Element | undefined): void {
  if (!anchor) return;
  const { left, width, top, bottom } = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const rightmostPx = clientWidth - element.offsetWidth - EDGE_PX;
  const centeredPx = left + width / 2 - element.offsetWidth / 2;
  const belowPx = clientHeight - bottom - GAP_PX - EDGE_PX;
  const abovePx = top - GAP_PX - EDGE_PX;
  const isBelow = element.offsetHeight <= belowPx || belowPx >= abovePx;
  element.style.left = `${Math.max(EDGE_PX, Math.min(rightmostPx, centeredPx))}px`;
  element.style.top = isBelow ? `${bottom + GAP_PX}px` : 'auto';
  element.style.bottom = isBelow ? 'auto' : `${clientHeight - top + GAP_PX}px`;
  element.style.maxHeight = `${isBelow ? belowPx : abovePx}px`;
}

/**
 * Shows a popover above everything else, beside its anchor, with the focus on what is chosen in it or
 * else on the first thing in it that takes it. The browser closes it at a click elsewhere and at Escape.
 */
export function usePopover(
  popover: RefObject<HTMLElement | null>,
  anchor: () => Element | undefined,
): void {
  const open = useEffectEvent((element: HTMLElement) => {
    element.showPopover();
    placeBeside(element, anchor());
    const first = element.querySelector<HTMLElement>('button, input, [tabindex="0"]');
    (element.querySelector<HTMLElement>('input:checked') ?? first)?.focus();
  });
  useLayoutEffect(() => {
    if (popover.current) open(popover.current);
  }, [popover]);
}
