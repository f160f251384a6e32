import { useState } from 'react';
import type { Scene } from '../../state/scene.ts';
import { NumbersButton } from '../shared/NumbersButton.tsx';
import { useFullText } from '../useText.ts';
import { BesideRuns } from './BesideRuns.tsx';
import { MissingRun } from './MissingRun.tsx';
import { PairButtons } from './PairButtons.tsx';
import { RunChoice } from './RunChoice.tsx';
import { useBeside, type BesideState } from './useBeside.ts';
import './beside.css';

/** The run that the page shows, and another one beside it: what differs at every step. */
export function SideBySide({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const [asTable, setAsTable] = useState(false);
  const state = useBeside(scene);
  const isReady = state?.beside?.status === 'ready';
  return (
    <section className="beside" aria-labelledby="beside-title">
      <div className="beside-top">
        <h2 id="beside-title">{text('beside.title')}</h2>
        <p className="beside-note">{text('beside.lead')}</p>
        {isReady && (
          <NumbersButton label={text('beside.numbers')} isOn={asTable} onChange={setAsTable} />
        )}
      </div>
      {state && <Chosen scene={scene} state={state} asTable={asTable} />}
    </section>
  );
}

interface ChosenProps {
  readonly scene: Scene;
  readonly state: BesideState;
  readonly asTable: boolean;
}

function Chosen({ scene, state, asTable }: ChosenProps) {
  const { beside } = state;
  return (
    <>
      <PairButtons scene={scene} state={state} />
      <RunChoice scene={scene} state={state} />
      {beside?.status === 'ready' ? (
        <BesideRuns scene={scene} beside={beside} asTable={asTable} />
      ) : (
        <MissingRun scene={scene} beside={beside} state={state} />
      )}
    </>
  );
}
