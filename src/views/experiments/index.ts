/** All that shows experiments, fetched at once. */
export { ChangedBars } from './ChangedBars.tsx';
export { ExperimentNotice } from './ExperimentNotice.tsx';
export { ExperimentPanel } from './ExperimentPanel.tsx';
export { Interfered, Relation } from './Interfered.tsx';
export { ScoreBefore, SummaryBefore } from './ScoreBefore.tsx';
