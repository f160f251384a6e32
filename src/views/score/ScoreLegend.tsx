import type { Scene } from '../../state/scene.ts';
import { useText } from '../useText.ts';
import { wordAt } from '../shared/words.ts';

/** What the marks of the score mean, in the words of this sentence. */
export function ScoreLegend({
  scene,
  hasMemory,
}: {
  readonly scene: Scene;
  readonly hasMemory: boolean;
}) {
  const text = useText();
  if (!hasMemory) return <p className="score-legend">{text('score.noMemory')}</p>;
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
      {scene.pin !== null && (
        <li>
          <svg width="26" height="10" aria-hidden="true">
            <rect className="score-pinned" x="0.5" y="2" width="25" height="6" rx="3" />
          </svg>
          {text('score.pinned', { word: wordAt(scene, scene.pin, text) })}
        </li>
      )}
    </ul>
  );
}
