import type { Beside } from '../../state/beside/beside.ts';
import type { Scene } from '../../state/scene.ts';
import { causeOf } from '../shared/causeOf.ts';
import { textOf } from '../../state/beside/swaps.ts';
import { Refusal } from '../sentence/Refusal.tsx';
import { replaceInDraft } from '../sentence/replaceInDraft.ts';
import { useFullText } from '../useText.ts';
import type { BesideState } from './useBeside.ts';
import '../shared/framedButton.css';

interface MissingRunProps {
  readonly scene: Scene;
  readonly beside: Exclude<Beside, { status: 'ready' }> | undefined;
  readonly state: BesideState;
}

/** Why there is no run beside that of the page, and what would help. */
export function MissingRun({ scene, beside, state }: MissingRunProps) {
  const text = useFullText();
  const { scenario } = scene;
  const { wish, choose } = state;
  switch (beside?.status) {
    case undefined:
    case 'same':
      return <p className="beside-note">{text('beside.same')}</p>;
    case 'loading':
      return (
        <p className="beside-note" role="status">
          {text('beside.loading')}
        </p>
      );
    case 'unreadable':
      return (
        <div>
          <p className="beside-note">{text('beside.unreadable')}</p>
          <Refusal
            result={beside.problem}
            scenario={scenario}
            onReplace={(word, known) => {
              const given = wish?.text ? wish.text : textOf(scene);
              const replaced = replaceInDraft(given, word, scenario.display(known));
              choose({ network: wish?.network ?? '', text: replaced });
            }}
          />
        </div>
      );
    case 'failed':
      return (
        <div>
          <p role="alert">
            {text('app.failed')} {causeOf(beside.problem, text)}
          </p>
          <button type="button" className="framed-button" onClick={state.retry}>
            {text('app.retry')}
          </button>
        </div>
      );
  }
}
