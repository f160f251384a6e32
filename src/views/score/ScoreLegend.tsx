import type { ReactNode } from 'react';
import { keptOfPin } from '../../state/explain.ts';
import type { Scene } from '../../state/scene.ts';
import { useText } from '../useText.ts';
import { isBackward } from '../shared/place.ts';
import { wordAt } from '../shared/words.ts';

/** What the marks of the score mean, in the words of this sentence. */
export function ScoreLegend({
  scene,
  hasMemory,
  children,
}: {
  readonly scene: Scene;
  readonly hasMemory: boolean;
  /** What else there is to explain. */
  readonly children?: ReactNode;
}) {
  const text = useText();
  const backward = isBackward(scene.network) && <li>{text('score.backward')}</li>;
  if (!hasMemory) {
    return (
      <ul className="score-legend">
        <li>{text('score.noMemory')}</li>
        {backward}
        {children}
      </ul>
    );
  }
  return (
    <ul className="score-legend">
      <li>
        <svg width="10" height="10" aria-hidden="true">
          <circle className="score-written" cx="5" cy="5" r="4" />
        </svg>
        {text('score.written')}
      </li>
      <li>
        <svg width="10" height="10" aria-hidden="true">
          <circle className="score-forgotten" cx="5" cy="5" r="4" />
        </svg>
        {text('score.forgotten')}
      </li>
      {backward || (
        <li>
          <svg width="22" height="10" aria-hidden="true">
            <path className="score-memory" d="M0 5L22 0.5V9.5Z" />
          </svg>
          {text('score.thicker')}
        </li>
      )}
      <PinnedKey scene={scene} />
      {children}
    </ul>
  );
}

/** What is painted in the pin's colour. */
export function PinnedKey({ scene }: { readonly scene: Scene }) {
  const text = useText();
  const kept = keptOfPin(scene);
  if (scene.pin === null) return null;
  return (
    <li>
      <svg width="26" height="10" aria-hidden="true">
        <rect className="score-pinned" x="0.5" y="2" width="25" height="6" rx="3" />
      </svg>
      {kept === null
        ? text('score.pinned', { word: wordAt(scene, scene.pin, text) })
        : text('score.pinnedKept', {
            word: wordAt(scene, scene.pin, text),
            amount: text.number(kept.amount),
            percent: text.wholePercent(kept.fraction),
          })}
    </li>
  );
}
