import type { ReactNode } from 'react';
import type { Tab } from '../state/choices.ts';
import type { Scene } from '../state/scene.ts';
import { Answer } from './answer/Answer.tsx';
import { OpenCell } from './cell/OpenCell.tsx';
import { Score } from './score/Score.tsx';
import { onDemand } from './shared/onDemand.tsx';

/** The places of the page that panels can take. */
export type PanelArea = 'score' | 'cell' | 'equation' | 'answer' | 'below';

export interface Panel {
  readonly id: string;
  readonly area: PanelArea;
  /** Where it stands if there is room for one part of the page at a time. */
  readonly tab: Tab;
  /** Whether there is anything for it in a scene; absent where there always is. */
  readonly fits?: (scene: Scene) => boolean;
  readonly component: (props: { readonly scene: Scene }) => ReactNode;
}

/** Every panel of the page, in the order of reading. */
export const panels: readonly Panel[] = [
  { id: 'score', area: 'score', tab: 'chain', component: Score },
  { id: 'cell', area: 'cell', tab: 'cell', component: OpenCell },
  {
    id: 'equation',
    area: 'equation',
    tab: 'cell',
    component: onDemand(
      async () => (await import('./equation/Equation.tsx')).Equation,
      null,
      'atOnce',
    ),
  },
  { id: 'answer', area: 'answer', tab: 'chain', component: Answer },
  {
    id: 'experiments',
    area: 'below',
    tab: 'memory',
    component: onDemand(async () => (await import('./experiments/index.ts')).ExperimentPanel),
  },
  {
    id: 'map',
    area: 'below',
    tab: 'map',
    component: onDemand(async () => (await import('./map/DenseMap.tsx')).DenseMap),
  },
  {
    id: 'unit',
    area: 'below',
    tab: 'memory',
    component: onDemand(async () => (await import('./unit/UnitInspector.tsx')).UnitInspector),
  },
  {
    id: 'ledger',
    area: 'below',
    tab: 'memory',
    component: onDemand(async () => (await import('./ledger/MemoryLedger.tsx')).MemoryLedger),
  },
  {
    id: 'influence',
    area: 'below',
    tab: 'memory',
    component: onDemand(
      async () => (await import('./influence/InfluencePanel.tsx')).InfluencePanel,
    ),
  },
  {
    id: 'gradient',
    area: 'below',
    tab: 'memory',
    component: onDemand(async () => (await import('./gradient/GradientFlow.tsx')).GradientFlow),
  },
  {
    id: 'gap',
    area: 'below',
    tab: 'memory',
    fits: ({ scenario }) => scenario.gap !== undefined,
    component: onDemand(async () => (await import('./gap/GapPanel.tsx')).GapPanel),
  },
  {
    id: 'beside',
    area: 'below',
    tab: 'memory',
    component: onDemand(async () => (await import('./beside/SideBySide.tsx')).SideBySide),
  },
  {
    id: 'card',
    area: 'below',
    tab: 'chain',
    component: onDemand(async () => (await import('./card/ModelCard.tsx')).ModelCard),
  },
];

/** The panels of a scene, or those of them that stand in some places of the page. */
export function panelsIn(scene: Scene, areas?: readonly PanelArea[]): readonly Panel[] {
  return panels.filter(
    ({ area, fits }) => areas?.includes(area) !== false && fits?.(scene) !== false,
  );
}
