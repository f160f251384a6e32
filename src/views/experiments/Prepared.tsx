import { useState } from 'react';
import { preparedIn } from '../../state/experiments/facts.ts';
import { conductPrepared } from '../../state/experiments/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import '../shared/framedButton.css';

/** Experiments that tell a story of the scenario, one press each. */
export function Prepared({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const [underWay, setUnderWay] = useState<string>();
  const offered = preparedIn(scene.scenario);
  if (offered.length === 0) return null;
  return (
    <div className="lab-group">
      <h3>{text('lab.prepared')}</h3>
      <div className="lab-buttons">
        {offered.map((prepared) => {
          const name = text.of('prepared', `${prepared.scenario}-${prepared.id}`);
          return (
            <button
              key={prepared.id}
              type="button"
              className="framed-button"
              aria-busy={underWay === prepared.id}
              onClick={() => {
                setUnderWay(prepared.id);
                void conductPrepared(prepared, name).finally(() => setUnderWay(undefined));
              }}
            >
              {name}
            </button>
          );
        })}
      </div>
      <p className="lab-note" role="status">
        {underWay === undefined ? text('lab.preparedMeans') : text('lab.preparing')}
      </p>
    </div>
  );
}
