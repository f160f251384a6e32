import { useActions, useChoice } from '../../state/hooks.ts';
import { countActing } from '../../state/experiments/facts.ts';
import type { Scene } from '../../state/scene.ts';
import { goToPanel } from '../shared/goToPanel.ts';
import { useFullText } from '../useText.ts';
import { SwitchAll } from './SwitchAll.tsx';
import './experiments.css';
import './notice.css';
import '../shared/framedButton.css';

/** That what is shown is not the network left alone; beside the sentence, wherever one looks. */
export function ExperimentNotice({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const { choose } = useActions();
  const rows = useChoice('experiments');
  const count = countActing(scene, rows);
  const lost = rows.filter((row) => row.lost !== undefined).length;
  return (
    <div className={count > 0 ? 'lab-notice is-acting' : 'lab-notice'}>
      <p role="status">
        {count > 0 ? text('lab.acting', { count }) : text('lab.resting')}
        {lost > 0 && <span className="lab-lost">{text('lab.lostCount', { count: lost })}</span>}
      </p>
      <SwitchAll rows={rows} />
      <button
        type="button"
        className="framed-button"
        onClick={() => {
          choose({ tab: 'memory' });
          // On a narrow screen it has to be shown first.
          requestAnimationFrame(() => goToPanel('experiments'));
        }}
      >
        {text('lab.show')}
      </button>
    </div>
  );
}
