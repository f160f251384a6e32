import { useActions, useChoice } from '../../state/hooks.ts';
import { useMark } from '../shared/useMark.ts';

/** A quantity in an equation: pointed at or with the focus it is lit everywhere, pressed it stays so. */
export function useTerm(quantity: string) {
  const { hover, toggleQuantity } = useActions();
  const { className, handlers } = useMark(quantity);
  return {
    className,
    isKept: useChoice('quantity') === quantity,
    pointing: { ...handlers, onClick: () => toggleQuantity(quantity) },
    focusing: { onFocus: () => hover(quantity), onBlur: () => hover(null) },
  };
}
