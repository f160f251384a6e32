import type { StripSpot } from '../../draw/cellLayout.ts';
import { changedStripPath } from '../../draw/changedStrip.ts';
import type { StripScale } from '../../draw/strip.ts';
import type { Hold } from '../../state/experiments/holds.ts';
import type { Scene } from '../../state/scene.ts';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';
import { nameOfHold } from './nameOfHold.ts';
import { useGrip } from './useGrip.ts';

interface StripGripProps {
  readonly scene: Scene;
  readonly spot: StripSpot;
  /** The focused unit's. */
  readonly hold: Hold;
  readonly scale: StripScale;
  readonly isDragged: boolean;
  /** The unit whose bar is under the pointer. */
  readonly hovered: number | undefined;
}

const GRIP_PX = 4;

/** The grip of one strip, and the strip's bars as they were before the experiments. */
export function StripGrip({ scene, spot, hold, scale, isDragged, hovered }: StripGripProps) {
  const text = useFullText();
  const { network, before, step } = scene;
  const { layer, cell } = network;
  const grip = useGrip(hold, nameOfHold(hold, cell, wordAt(scene, step, text), text));
  const values = layer.signals[spot.signal]!;
  const earlier = before?.layer.signals[spot.signal];
  const at = step * layer.units;
  const pitchPx = spot.width / layer.units;
  const placeOf = (unit: number) => {
    const value = Math.min(scale.highest, Math.max(scale.lowest, values[at + unit]!));
    const part = (scale.highest - value) / (scale.highest - scale.lowest);
    return { cx: (unit + 0.42) * pitchPx, cy: part * spot.height };
  };
  const outlines = earlier && changedStripPath(earlier, values, at, layer.units, scale, spot);
  const { cx, cy } = placeOf(hold.unit);
  const state = `${hold.isHeld ? ' is-held' : ''}${isDragged ? ' is-dragged' : ''}`;
  return (
    <g
      className={`strip-grip hue-${spot.hue}${state}`}
      transform={`translate(${String(spot.x)} ${String(spot.y)})`}
    >
      {outlines && <path className="strip-before" d={outlines} />}
      <g {...grip} className="strip-handle">
        <rect x={cx - 8} y={cy - 8} width={16} height={16} rx={5} />
        <circle cx={cx} cy={cy} r={GRIP_PX} />
        {/* In the middle of the strip: beside the last of them the picture ends. */}
        <text x={spot.width / 2} y={spot.height + 15} aria-hidden="true">
          {text('grip.unitValue', { number: hold.unit + 1, value: text.number(hold.value) })}
        </text>
      </g>
      {hovered !== undefined && (
        <circle className="strip-hovered" {...placeOf(hovered)} r={GRIP_PX} />
      )}
    </g>
  );
}
