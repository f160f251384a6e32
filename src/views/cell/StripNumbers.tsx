import type { Scene } from '../../state/scene.ts';
import { useActions } from '../../state/hooks.ts';
import { valuesAt } from '../../state/values.ts';
import { hueOf } from '../../draw/roles.ts';
import { Popover } from '../shared/Popover.tsx';
import { usePointing } from '../shared/usePointing.ts';
import { useFullText } from '../useText.ts';
import type { OpenStrip } from './CellStrips.tsx';
import { StripHold } from './StripHold.tsx';
import { stripName } from './stripName.ts';
import './StripNumbers.css';

export interface StripNumbersProps {
  readonly scene: Scene;
  readonly strip: OpenStrip;
  readonly onClose: () => void;
}

/** A strip's numbers, unit by unit; the focused unit is chosen among them. */
export function StripNumbers({ scene, strip, onClose }: StripNumbersProps) {
  const text = useFullText();
  const { network } = scene;
  const { units } = network.layer;
  const { values, at } = valuesAt(scene, strip.signal, strip.time);
  return (
    <Popover
      className={`strip-popover hue-${hueOf(network.cell, strip.signal)}`}
      title={text('stripNumbers.title', { vector: stripName(strip, network, text) })}
      anchor={() => strip.element}
      onClose={onClose}
    >
      {(titleId) => (
        <>
          <div className="strip-numbers" role="radiogroup" aria-labelledby={titleId}>
            {Array.from({ length: units }, (_, unit) => (
              <UnitOption
                key={unit}
                unit={unit}
                value={text.number(values[at + unit]!)}
                isChosen={unit === scene.unit}
                group={titleId}
              />
            ))}
          </div>
          {strip.time === 'now' && <StripHold scene={scene} signal={strip.signal} />}
        </>
      )}
    </Popover>
  );
}

interface UnitOptionProps {
  readonly unit: number;
  readonly value: string;
  readonly isChosen: boolean;
  /** The name that all of them share. */
  readonly group: string;
}

function UnitOption({ unit, value, isChosen, group }: UnitOptionProps) {
  const text = useFullText();
  const { choose } = useActions();
  return (
    <label className="strip-number" {...usePointing({ unit })}>
      <input
        type="radio"
        className="sr-only"
        name={group}
        checked={isChosen}
        aria-label={text('stripNumbers.unit', { number: unit + 1, value })}
        onChange={() => choose({ unit })}
      />
      <span className="strip-unit" aria-hidden="true">
        {unit + 1}
      </span>
      <span aria-hidden="true">{value}</span>
    </label>
  );
}
