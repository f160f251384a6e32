import { useMemo, useRef } from 'react';

/** One drag of a control, or one press of a key on it: what it changes is undone at once. */
export interface Gesture {
  /** What the changes of the moment belong to. */
  readonly now: () => symbol;
  /** For the control: ends what is going on. */
  readonly ends: {
    readonly onPointerUp: () => void;
    readonly onKeyUp: () => void;
    readonly onBlur: () => void;
  };
}

export function useGesture(): Gesture {
  const current = useRef<symbol | undefined>(undefined);
  return useMemo(() => {
    const end = (): void => {
      current.current = undefined;
    };
    return {
      now: () => (current.current ??= Symbol('gesture')),
      ends: { onPointerUp: end, onKeyUp: end, onBlur: end },
    };
  }, []);
}
