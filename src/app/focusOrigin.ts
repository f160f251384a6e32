/** How the focus came to where it is: by a pointer, or by the keyboard and by programs. */
export interface FocusOrigin {
  readonly isPointer: () => boolean;
  /** Ends the listening. */
  readonly end: () => void;
}

export function followFocus(target: Window): FocusOrigin {
  let lastInput = 'keyboard' as 'pointer' | 'keyboard';
  let origin = lastInput;
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  target.addEventListener('pointerdown', () => (lastInput = 'pointer'), options);
  target.addEventListener('keydown', () => (lastInput = 'keyboard'), options);
  target.addEventListener('focusin', () => (origin = lastInput), options);
  return { isPointer: () => origin === 'pointer', end: () => listening.abort() };
}
