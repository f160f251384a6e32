import { useState, type FocusEvent } from 'react';
import type { Scene } from '../../state/scene.ts';
import { StepButtons } from '../../views/controls/StepButtons.tsx';
import { panelsIn } from '../../views/index.ts';
import { goToPanel } from '../../views/shared/goToPanel.ts';
import { panelId } from '../../views/shared/panelId.ts';
import { wordAt } from '../../views/shared/words.ts';
import { useFullText } from '../../views/useText.ts';
import { useSeen } from './useSeen.ts';
import './contents.css';

export interface ContentsProps {
  readonly scene: Scene;
}

/** Their controls are out of sight once these are. */
const FIRST_SCREEN = panelId('cell');

/**
 * What there is below the first screen, in one line: at the lower edge until one comes to it, then
 * at the upper edge, with the steps at hand that are out of sight there.
 */
export function Contents({ scene }: ContentsProps) {
  const text = useFullText();
  const below = panelsIn(scene, ['below']).map(({ id }) => id);
  const seen = useSeen([FIRST_SCREEN, ...below.map(panelId)]);
  const isBeyond = !seen.has(FIRST_SCREEN) && seen.size > 0;
  // Where the focus is in them they stay while it is there, wherever one scrolls.
  const [areUsed, setAreUsed] = useState(false);
  const current = isBeyond ? below.find((id) => seen.has(panelId(id))) : undefined;
  return (
    <div className="contents-place">
      <nav
        className={isBeyond ? 'contents is-beyond' : 'contents'}
        aria-label={text('contents.label')}
      >
        <span className="contents-title">{text('contents.title')}</span>
        <ul>
          {below.map((id) => (
            <li key={id}>
              <button
                type="button"
                className="contents-link"
                aria-current={id === current ? 'true' : undefined}
                onClick={() => goToPanel(id)}
              >
                {text.of('panelName', id)}
              </button>
            </li>
          ))}
        </ul>
        {(isBeyond || areUsed) && <Steps scene={scene} onUse={setAreUsed} />}
      </nav>
    </div>
  );
}

interface StepsProps extends ContentsProps {
  /** Called when the focus comes in and when it goes out. */
  readonly onUse: (areUsed: boolean) => void;
}

/** The current word between its neighbours. */
function Steps({ scene, onUse }: StepsProps) {
  const text = useFullText();
  const { step, network } = scene;
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void =>
    onUse(currentTarget.contains(relatedTarget));
  return (
    <div
      className="contents-steps"
      role="group"
      aria-label={text('controls.steps')}
      onFocus={() => onUse(true)}
      onBlur={onBlur}
    >
      <span className="contents-word">{wordAt(scene, step, text)}</span>
      <span className="contents-position">
        {text('controls.position', { step, last: network.trace.steps - 1 })}
      </span>
      <StepButtons scene={scene} />
    </div>
  );
}
