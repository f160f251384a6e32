import { useId, useRef } from 'react';
import type { Scene } from '../../state/scene.ts';
import { useActions } from '../../state/hooks.ts';
import { valuesAt } from '../../state/values.ts';
import { hueOf } from '../../draw/roles.ts';
import { useEscape } from '../controls/useEscape.ts';
import { usePopover } from '../shared/usePopover.ts';
import { useFullText } from '../useText.ts';
import type { OpenStrip } from './CellStrips.tsx';
import { StripHold } from './StripHold.tsx';
import { stripName } from './stripName.ts';
import '../shared/popover.css';
import './StripNumbers.css';

export interface StripNumbersProps {
  readonly scene: Scene;
  readonly strip: OpenStrip;
  readonly onClose: () => void;
}

/** A strip's numbers, unit by unit; the focused unit is chosen among them. */
export function StripNumbers({ scene, strip, onClose }: StripNumbersProps) {
  const text = useFullText();
  const { choose } = useActions();
  const popover = useRef<HTMLDivElement>(null);
  const titleId = useId();
  usePopover(popover, () => strip.element);
  useEscape(popover, () => {
    onClose();
    if (strip.element instanceof SVGElement) strip.element.focus();
  });
  const { network } = scene;
  const { units } = network.layer;
  const { values, at } = valuesAt(scene, strip.signal, strip.time);
  return (
    <div
      ref={popover}
      popover="auto"
      className={`popover hue-${hueOf(network.cell, strip.signal)}`}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <p id={titleId} className="popover-title strip-title">
        {text('stripNumbers.title', { vector: stripName(strip, network, text) })}
      </p>
      <div className="strip-numbers" role="radiogroup" aria-labelledby={titleId}>
        {Array.from({ length: units }, (_, unit) => {
          const value = text.number(values[at + unit]!);
          return (
            <label key={unit} className="strip-number">
              <input
                type="radio"
                className="sr-only"
                name={titleId}
                checked={unit === scene.unit}
                aria-label={text('stripNumbers.unit', { number: unit + 1, value })}
                onChange={() => choose({ unit })}
              />
              <span className="strip-unit" aria-hidden="true">
                {unit + 1}
              </span>
              <span aria-hidden="true">{value}</span>
            </label>
          );
        })}
      </div>
      {strip.time === 'now' && <StripHold scene={scene} signal={strip.signal} />}
    </div>
  );
}
