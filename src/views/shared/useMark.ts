import { useMemo } from 'react';
import { useActions, useIsLit } from '../../state/hooks.ts';

interface Mark {
  /** To be added to the element's classes. */
  readonly className: '' | ' is-marked';
  readonly handlers: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
  };
}

/**
 * Ties an element to a quantity (see `state/quantity.ts`): pointing at it lights the quantity
 * wherever it is shown, and it is lit with the others.
 */
export function useMark(quantity: string): Mark {
  const isLit = useIsLit(quantity);
  const { hover } = useActions();
  const handlers = useMemo(
    () => ({ onPointerEnter: () => hover(quantity), onPointerLeave: () => hover(null) }),
    [hover, quantity],
  );
  return { className: isLit ? ' is-marked' : '', handlers };
}
