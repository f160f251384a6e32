import { useMemo } from 'react';
import { changedBarsPath, endsPath, type ChartFrame } from '../../draw/unitCharts.ts';
import { heldSteps } from '../../state/experiments/holds.ts';
import type { Scene } from '../../state/scene.ts';

interface ChartChangesProps {
  readonly scene: Scene;
  readonly signal: string;
  readonly frame: ChartFrame;
  readonly values: Float64Array;
}

/** What experiments changed: bars as they were in outline, and a stroke at the end of what is held. */
export function ChartChanges({ scene, signal, frame, values }: ChartChangesProps) {
  const { network, before, unit } = scene;
  const { units } = network.layer;
  const earlier = before?.layer.signals[signal];
  const outlines = useMemo(
    () => earlier && changedBarsPath(frame, earlier, values, units, unit),
    [frame, earlier, values, units, unit],
  );
  const held = useMemo(
    () => endsPath(frame, heldSteps(network, signal, unit), (step) => values[step * units + unit]!),
    [frame, network, signal, values, units, unit],
  );
  if (before === undefined) return null;
  return (
    <>
      {outlines && <path className="unit-before" d={outlines} />}
      {held && <path className="unit-held" d={held} />}
    </>
  );
}
