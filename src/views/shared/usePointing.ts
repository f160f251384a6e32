import { useActions } from '../../state/hooks.ts';
import type { Pointed } from '../../state/store.ts';

/** What an element does that stands for a step or a unit: pointing at it marks that everywhere. */
export function usePointing(at: Pointed) {
  const { point } = useActions();
  const show = () => point(at);
  const hide = () => point();
  return { onPointerEnter: show, onPointerLeave: hide, onFocus: show, onBlur: hide };
}
