import type { CSSProperties, ReactNode } from 'react';
import { hueOf } from '../../draw/roles.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { useText } from '../useText.ts';
import { useMark } from './useMark.ts';
import './signalButton.css';

interface SignalButtonProps {
  readonly cell: Scene['network']['cell'];
  readonly signal: string;
  readonly style?: CSSProperties;
  /** What stands behind the name. */
  readonly children?: ReactNode;
}

/** A signal's name: pointing at it lights the signal wherever it is shown, pressing keeps it lit. */
export function SignalButton({ cell, signal, style, children }: SignalButtonProps) {
  const text = useText();
  const { hover, toggleQuantity } = useActions();
  const mark = useMark(signal);
  const isKept = useChoice('quantity') === signal;
  return (
    <button
      type="button"
      className={`signal-button hue-${hueOf(cell, signal)}${mark.className}`}
      style={style}
      aria-pressed={isKept}
      onClick={() => toggleQuantity(signal)}
      onFocus={() => hover(signal)}
      onBlur={() => hover(null)}
      {...mark.handlers}
    >
      {text.of('signal', signal)}
      {children}
    </button>
  );
}
