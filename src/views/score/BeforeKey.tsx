import { overwrittenOf } from '../../state/experiments/overwritten.ts';
import type { Scene } from '../../state/scene.ts';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';

/** What else became of the pinned word's part, and what the outlines over the lines are. */
export function BeforeKey({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const overwritten = overwrittenOf(scene);
  return (
    <>
      {overwritten !== null && (
        <li>
          {text('score.overwritten', {
            percent: text.wholePercent(overwritten.part),
            word: wordAt(scene, overwritten.step, text),
          })}
        </li>
      )}
      <Outlines />
    </>
  );
}

function Outlines() {
  const text = useFullText();
  return (
    <li>
      <svg width="26" height="10" aria-hidden="true">
        <path className="score-beforeKey" d="M0 3.5C8 3.5 10 1 26 1M0 6.5C8 6.5 10 9 26 9" />
      </svg>
      {text('score.before')}
    </li>
  );
}
