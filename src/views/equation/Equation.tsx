import { equationsOf, shownOn, takenIn } from '../../draw/equation.ts';
import { useActions, useIsPointed } from '../../state/hooks.ts';
import { originOf } from '../../state/explain.ts';
import type { Scene } from '../../state/scene.ts';
import { onDemand } from '../shared/onDemand.tsx';
import { inputsOf, isBackward } from '../shared/place.ts';
import { usePointing } from '../shared/usePointing.ts';
import { wordAt } from '../shared/words.ts';
import { useText } from '../useText.ts';
import { Formula, PredictFormula, TakeInFormula } from './Formula.tsx';
import { meaningOf } from './meaning.ts';
import { Numbers } from './Numbers.tsx';
import type { PredictNumbersProps } from './PredictNumbers.tsx';
import '../shared/hues.css';
import './equation.css';

const Interfered = onDemand<{ readonly scene: Scene }>(
  async () => (await import('../experiments/index.ts')).Interfered,
);

const PredictNumbers = onDemand<PredictNumbersProps>(
  async () => (await import('./PredictNumbers.tsx')).PredictNumbers,
);

/** The unit whose numbers are spelled out, to be changed by its neighbours or by number. */
function UnitChooser({ scene }: { readonly scene: Scene }) {
  const text = useText();
  const { choose, point } = useActions();
  const { unit, network } = scene;
  const { units } = network.layer;
  const isPointed = useIsPointed('unit', unit);
  return (
    <label
      className={isPointed ? 'equation-unit is-pointed' : 'equation-unit'}
      {...usePointing({ unit })}
    >
      {text('equation.unit')}
      <select
        value={unit}
        onChange={(event) => {
          const chosen = { unit: Number(event.target.value) };
          choose(chosen);
          point(chosen);
        }}
      >
        {Array.from({ length: units }, (_, each) => (
          <option key={each} value={each}>
            {each + 1}
          </option>
        ))}
      </select>
    </label>
  );
}

/** From the memory to the word at which it was written. */
function GoToOrigin({ scene }: { readonly scene: Scene }) {
  const text = useText();
  const { goToStep } = useActions();
  const origin = originOf(scene);
  if (origin === undefined || origin.step === scene.step) return null;
  return (
    <button
      type="button"
      className="equation-goTo"
      onClick={() => {
        goToStep(origin.step);
      }}
    >
      {text('equation.goTo', { word: wordAt(scene, origin.step, text) })}
    </button>
  );
}

/** The current phase: its equation, the same with this step's numbers, and what that means. */
export function Equation({ scene }: { readonly scene: Scene }) {
  const text = useText();
  const { cell, model, layer } = scene.network;
  const phase = cell.phases[scene.phase];
  if (phase === undefined) return null;
  const backward = isBackward(scene.network);
  const equations = equationsOf(cell, phase);
  const belt = cell.signals.find((signal) => signal.roles.includes('belt'));
  const renewsBelt = belt !== undefined && phase.computes.includes(belt.id);
  return (
    <section className="equation" aria-labelledby="equation-title">
      <header className="equation-head">
        <h2 id="equation-title">{text.of('phase', phase.id)}</h2>
        <UnitChooser scene={scene} />
      </header>
      <div className="equation-lines">
        {scene.phase === 0 && (
          <TakeInFormula
            takes={takenIn(cell)}
            inputs={inputsOf(scene.network).size}
            units={layer.units}
            isBackward={backward}
          />
        )}
        {scene.phase === cell.phases.length - 1 && (
          <>
            <PredictFormula
              output={shownOn(cell)}
              bidirectional={model.architecture.bidirectional}
            />
            <PredictNumbers scene={scene} />
          </>
        )}
        {equations.map((equation) => (
          <div key={equation.left.signal} className="equation-line">
            <Formula equation={equation} isBackward={backward} />
            <Numbers scene={scene} equation={equation} />
          </div>
        ))}
      </div>
      {scene.before && <Interfered scene={scene} />}
      <p className="equation-meaning">{meaningOf(scene, text)}</p>
      {renewsBelt && <GoToOrigin scene={scene} />}
    </section>
  );
}
