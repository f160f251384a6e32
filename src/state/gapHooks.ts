/** What the panel of the gap sees of the page's workbench; fetched together with it. */
import { useStore } from 'zustand';
import type { Scenario } from '../scenarios/contract.ts';
import { startJob } from '../workers/startJob.ts';
import { changeGap, type Gap } from './gap.ts';
import { createGapMeasurer, curvesFor, type GapCurves } from './gapCurves.ts';
import { workbench } from './page.ts';

const measurer = createGapMeasurer(workbench.models, startJob);

workbench.store.subscribe(({ choices }) => measurer.stopOthers(choices.scenario));

export function useGapCurves(scenario: Scenario): GapCurves {
  return curvesFor(useStore(measurer.found), scenario);
}

export const gapActions = {
  start: measurer.start,
  stop: measurer.stop,
  /** Makes the middle of the page's text anew, of about so many words. */
  change: (gap: Gap, seed: number, asked: number): void => {
    changeGap(workbench.store, gap, seed, asked);
  },
};
