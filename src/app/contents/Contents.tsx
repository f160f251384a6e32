import type { Scene } from '../../state/scene.ts';
import { StepButtons } from '../../views/controls/StepButtons.tsx';
import { panelsIn } from '../../views/index.ts';
import { shownWord } from '../../views/sentence/shownWord.ts';
import { useFullText } from '../../views/useText.ts';
import { panelId } from '../panelId.ts';
import { useSeen } from './useSeen.ts';
import './contents.css';

export interface ContentsProps {
  readonly scene: Scene;
}

/** Their controls are out of sight once these are. */
const FIRST_SCREEN = panelId('cell');

/** Shows a panel, and takes the focus there; the address holds the choices, so it does not change. */
function goTo(id: string): void {
  const panel = document.getElementById(panelId(id));
  panel?.focus({ preventScroll: true });
  panel?.scrollIntoView({ block: 'start' });
}

/**
 * What there is below the first screen, in one line: at the lower edge until one comes to it, then
 * at the upper edge, with the steps at hand that are out of sight there.
 */
export function Contents({ scene }: ContentsProps) {
  const text = useFullText();
  const below = panelsIn(scene, ['below']).map(({ id }) => id);
  const seen = useSeen([FIRST_SCREEN, ...below.map(panelId)]);
  const isBeyond = !seen.has(FIRST_SCREEN) && seen.size > 0;
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
                onClick={() => goTo(id)}
              >
                {text.of('panelName', id)}
              </button>
            </li>
          ))}
        </ul>
        {isBeyond && <Steps scene={scene} />}
      </nav>
    </div>
  );
}

/** The current word between its neighbours. */
function Steps({ scene }: ContentsProps) {
  const text = useFullText();
  const { chips, step, scenario, network } = scene;
  const chip = chips.find((each) => each.isRead && each.step === step);
  return (
    <div className="contents-steps" role="group" aria-label={text('controls.steps')}>
      <span className="contents-word">{chip && shownWord(chip, scenario, text)}</span>
      <span className="contents-position">
        {text('controls.position', { step, last: network.trace.steps - 1 })}
      </span>
      <StepButtons scene={scene} />
    </div>
  );
}
