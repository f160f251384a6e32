import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';

const GAP_PX = 6;
const EDGE_PX = 8;

/** Puts an element under another one, as far as the window leaves room. */
function placeUnder(element: HTMLElement, anchor: Element | undefined): void {
  if (!anchor) return;
  const { left, width, bottom } = anchor.getBoundingClientRect();
  const rightmostPx = document.documentElement.clientWidth - element.offsetWidth - EDGE_PX;
  const centeredPx = left + width / 2 - element.offsetWidth / 2;
  element.style.left = `${Math.max(EDGE_PX, Math.min(rightmostPx, centeredPx))}px`;
  element.style.top = `${bottom + GAP_PX}px`;
  element.style.maxHeight = `calc(100dvh - ${bottom + GAP_PX + EDGE_PX}px)`;
}

/**
 * Shows a popover above everything else, under its anchor, with the focus on its first button or
 * field. The browser closes it at a click elsewhere and at Escape.
 */
export function usePopover(
  popover: RefObject<HTMLElement | null>,
  anchor: () => Element | undefined,
): void {
  const open = useEffectEvent((element: HTMLElement) => {
    element.showPopover();
    placeUnder(element, anchor());
    element.querySelector<HTMLElement>('button, input')?.focus();
  });
  useLayoutEffect(() => {
    if (popover.current) open(popover.current);
  }, [popover]);
}
