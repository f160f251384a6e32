import type { PointerEvent } from 'react';
import { hueOf } from '../../draw/roles.ts';
import { endOf, type ChartFrame } from '../../draw/unitCharts.ts';
import type { Hold } from '../../state/experiments/holds.ts';
import type { Scene } from '../../state/scene.ts';
import { nameOfHold } from '../grips/nameOfHold.ts';
import { useGrip } from '../grips/useGrip.ts';
import { useFullText } from '../useText.ts';

interface ChartGripProps {
  readonly hold: Hold;
  readonly frame: ChartFrame;
  readonly cell: Scene['network']['cell'];
  readonly word: string;
  readonly onDrag: (event: PointerEvent, hold: Hold) => void;
}

/** The end of the current step's bar, to be dragged, or moved by keys. */
export function ChartGrip({ hold, frame, cell, word, onDrag }: ChartGripProps) {
  const text = useFullText();
  const grip = useGrip(hold, nameOfHold(hold, cell, word, text));
  const { xPx, yPx } = endOf(frame, hold.step, hold.value);
  return (
    <div
      {...grip}
      className={`unit-grip hue-${hueOf(cell, hold.signal)}${hold.isHeld ? ' is-held' : ''}`}
      style={{ insetInlineStart: xPx, insetBlockStart: yPx + 1 }}
      onPointerDown={(event) => onDrag(event, hold)}
    />
  );
}
