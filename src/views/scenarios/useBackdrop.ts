import { useEffect, useEffectEvent, type RefObject } from 'react';

/** A press beside a dialog, on its backdrop: that is a press on the dialog and nothing in it. */
export function useBackdrop(
  dialog: RefObject<HTMLDialogElement | null>,
  onPress: () => void,
): void {
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (event.target === dialog.current) onPress();
  });
  useEffect(() => {
    const listened = dialog.current;
    listened?.addEventListener('click', onClick);
    return () => listened?.removeEventListener('click', onClick);
  }, [dialog]);
}
