import type { Scene } from '../../state/scene.ts';
import { isBackward } from '../shared/place.ts';
import { BeforeKey } from '../score/BeforeKey.tsx';
import { PinnedKey } from '../score/ScoreLegend.tsx';
import { useFullText } from '../useText.ts';
import './chain.css';

export interface ChainLegendProps {
  readonly scene: Scene;
}

/** What the marks on the lines mean when they are seen from near. */
export function ChainLegend({ scene }: ChainLegendProps) {
  const text = useFullText();
  const hasMemory = scene.network.cell.signals.some(({ roles }) => roles.includes('keep'));
  const backward = isBackward(scene.network) && <li>{text('score.backward')}</li>;
  const before = scene.before && <BeforeKey scene={scene} />;
  if (!hasMemory) {
    return (
      <ul className="score-legend">
        <li>{text('chain.noBelt')}</li>
        {backward}
        {before}
      </ul>
    );
  }
  return (
    <ul className="score-legend">
      <li>
        <svg width="10" height="10" aria-hidden="true">
          <path className="chain-lost" d="M1.6 1.6L8.4 8.4M1.6 8.4L8.4 1.6" />
        </svg>
        {text('chain.diluted')}
      </li>
      <li>
        <svg width="10" height="10" aria-hidden="true">
          <path className="chain-added" d="M0.5 5H9.5M5 0.5V9.5" />
        </svg>
        {text('chain.added')}
      </li>
      {backward}
      <PinnedKey scene={scene} />
      {before}
    </ul>
  );
}
