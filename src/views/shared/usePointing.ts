import { useEffect, useRef, type SyntheticEvent } from 'react';
import { useActions } from '../../state/hooks.ts';
import type { Pointed } from '../../state/store.ts';

/** What an element does that stands for a step or a unit: pointing at it marks that everywhere. */
export function usePointing(at: Pointed) {
  const { point } = useActions();
  const isPointed = useRef(false);
  const show = () => {
    isPointed.current = true;
    point(at);
  };
  const hide = () => {
    isPointed.current = false;
    point();
  };
  // What is taken away from under the pointer is not left by it.
  useEffect(
    () => () => {
      if (isPointed.current) point();
    },
    [point],
  );
  // What has the focus stays marked when the pointer has passed over it.
  const leave = ({ currentTarget }: SyntheticEvent) => {
    if (!currentTarget.contains(document.activeElement)) hide();
  };
  return { onPointerEnter: show, onPointerLeave: leave, onFocus: show, onBlur: hide };
}
