import { useRef, useState } from 'react';
import { swapsOf, textOf } from '../../state/beside/swaps.ts';
import { networkName } from '../../state/beside/wish.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import { nameOfNetwork, RunBadge } from './runNames.tsx';
import { RunTextForm } from './RunTextForm.tsx';
import type { BesideState } from './useBeside.ts';
import '../shared/panelButton.css';
import './choice.css';
import '../shared/panelField.css';

interface RunChoiceProps {
  readonly scene: Scene;
  readonly state: BesideState;
}

/** Which network stands beside that of the page, and what it reads. */
export function RunChoice({ scene, state }: RunChoiceProps) {
  const text = useFullText();
  const [isWriting, setIsWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { wish = { network: '', text: '' }, choose } = state;
  return (
    <div className="beside-choice">
      <RunBadge side="right" />
      <NetworkChoice {...{ scene, state }} />
      <TextChoice {...{ scene, state }} />
      <button
        ref={button}
        type="button"
        className="panel-button"
        aria-expanded={isWriting}
        onClick={() => setIsWriting(!isWriting)}
      >
        {text('beside.write')}
      </button>
      {isWriting && (
        <RunTextForm
          // A draft belongs to the text that it began with.
          key={wish.text}
          scene={scene}
          state={state}
          draft={wish.text === '' ? textOf(scene) : wish.text}
          onApply={(typed) => choose({ ...wish, text: typed })}
          onClose={() => {
            setIsWriting(false);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function NetworkChoice({ scene, state }: RunChoiceProps) {
  const text = useFullText();
  const { shown, wish, choose } = state;
  const { recipes } = scene.scenario;
  const names = recipes.map(networkName);
  const own = shown.recipe && networkName(shown.recipe);
  const chosen = wish?.network ?? '';
  return (
    <label className="panel-field beside-field">
      {text('beside.network')}
      <select
        className="panel-control"
        value={chosen === own ? '' : chosen}
        onChange={({ target }) => choose({ text: wish?.text ?? '', network: target.value })}
      >
        <option value="">{text('beside.sameNetwork')}</option>
        {recipes.map(
          (recipe, index) =>
            names[index] !== own && (
              <option key={names[index]} value={names[index]}>
                {nameOfNetwork(recipe, recipes, text)}
              </option>
            ),
        )}
      </select>
    </label>
  );
}

function TextChoice({ scene, state }: RunChoiceProps) {
  const text = useFullText();
  const { wish, choose } = state;
  const { display } = scene.scenario;
  const swaps = swapsOf(scene);
  const own = textOf(scene);
  const chosen = wish?.text === own ? '' : (wish?.text ?? '');
  const isOther = chosen !== '' && swaps.every((swap) => swap.text !== chosen);
  return (
    <label className="panel-field beside-field">
      {text('beside.reads')}
      <select
        className="panel-control"
        value={chosen}
        onChange={({ target }) => choose({ network: wish?.network ?? '', text: target.value })}
      >
        <option value="">{text('beside.sameText')}</option>
        {swaps.map(({ from, to, text: swapped }) => (
          <option key={to} value={swapped}>
            {text('beside.swap', { from: display(from), to: display(to) })}
          </option>
        ))}
        {isOther && <option value={chosen}>{text('beside.ownText')}</option>}
      </select>
    </label>
  );
}
