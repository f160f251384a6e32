import { useState } from 'react';
import { gapFrame, nearestGap, rangeOf } from '../../draw/gapChart.ts';
import type { GapText } from '../../state/gap.ts';
import type { GapCurve } from '../../state/gapCurves.ts';
import type { Scene } from '../../state/scene.ts';
import { useSize } from '../shared/useSize.ts';
import { useFullText } from '../useText.ts';
import { GapChart, type Recorded } from './GapChart.tsx';
import { GapKeys } from './GapKeys.tsx';
import type { GapReadings } from './GapSlider.tsx';
import { largerOf } from './tellGap.ts';

interface GapChartsProps {
  readonly scene: Scene;
  readonly curves: readonly GapCurve[];
  readonly gapText: GapText | undefined;
  readonly readings: GapReadings | undefined;
}

const HEIGHT_PX = 210;
/** Room for the percentages on the left. */
const TICKS_PX = 48;
const RIGHT_PX = 8;
const BETWEEN_PX = 32;
/** Narrower than this the charts stand one under the other. */
const SIDE_BY_SIDE_PX = 720;
const LONGEST = 106;

/** What a larger simple RNN reached, as its card has it. */
function recordedOf(curves: readonly GapCurve[], scene: Scene): readonly Recorded[] {
  const buckets = largerOf(curves, scene)?.larger.buckets ?? [];
  return buckets.flatMap(({ name, meanProbability }) => {
    const range = rangeOf(name);
    return range ? [{ ...range, value: meanProbability }] : [];
  });
}

/** How sure the networks are, and what they keep: both by the words between. */
export function GapCharts({ scene, curves, gapText, readings }: GapChartsProps) {
  const text = useFullText();
  const [ref, { widthPx }] = useSize<HTMLDivElement>();
  const [looked, setLooked] = useState<number | null>(null);
  const isWide = widthPx >= SIDE_BY_SIDE_PX;
  const eachPx = isWide ? Math.floor((widthPx - BETWEEN_PX) / 2) : widthPx;
  const plotPx = eachPx - TICKS_PX - RIGHT_PX;
  const frame = gapFrame(plotPx, HEIGHT_PX, Math.max(LONGEST, gapText?.length ?? 0));
  const recorded = recordedOf(curves, scene);
  const gaps = curves.find(({ points }) => points.length > 0)?.points ?? [];
  const at = nearestGap(
    gaps.map(({ words }) => words),
    looked ?? gapText?.length ?? 0,
  );
  const lookedWords = at === undefined || looked === null ? undefined : gaps[at]?.words;
  // Nothing is known beyond the longest gap that was measured.
  const longest = gaps.at(-1)?.words;
  const readWords = longest && Math.min(longest, lookedWords ?? gapText?.length ?? 0);
  const here = (value: number | null | undefined, isFoil: boolean) =>
    gapText === undefined || value === null || value === undefined
      ? []
      : [{ words: gapText.length, value, isFoil }];
  const common = { frame, curves, scene, here: gapText?.length, onLook: setLooked };
  return (
    <>
      <GapKeys curves={curves} scene={scene} words={readWords} hasRecorded={recorded.length > 0} />
      <div className="gap-charts" ref={ref}>
        {widthPx > 0 && (
          <>
            <GapChart
              {...common}
              title={text('gap.probability')}
              valueOf={({ probability }) => probability}
              recorded={recorded}
              marks={[
                ...here(readings?.foil?.probability, true),
                ...here(readings?.own.probability, false),
              ]}
              looked={lookedWords}
            />
            <GapChart
              {...common}
              title={text('gap.kept')}
              valueOf={({ kept }) => kept}
              recorded={[]}
              marks={here(readings?.own.kept, false)}
              looked={lookedWords}
            />
          </>
        )}
      </div>
    </>
  );
}
