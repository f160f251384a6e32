import { useActions } from '../../state/hooks.ts';
import { legalNow } from '../../state/legal.ts';
import type { Scene } from '../../state/scene.ts';
import { onDemand } from '../shared/onDemand.tsx';
import { wordAt } from '../shared/words.ts';
import { useText } from '../useText.ts';
import { FoilBars } from './FoilBars.tsx';
import { foilBeside, onlyFillsIn, whatIsTold } from './told.ts';
import { Verdict } from './Verdict.tsx';
import { WordBars } from './WordBars.tsx';
import './Answer.css';

const ChangedBars = onDemand<AnswerProps>(
  async () => (await import('../experiments/index.ts')).ChangedBars,
);

interface AnswerProps {
  readonly scene: Scene;
}

/** The likeliest words at the blank, or after the current step, and those of a simple RNN beside. */
export function Answer({ scene }: AnswerProps) {
  const text = useText();
  const { goToStep } = useActions();
  const { scenario, network, before, step } = scene;
  const told = whatIsTold(scene);
  const foil = foilBeside(scene);
  const word = wordAt(scene, step, text);
  const elsewhere = onlyFillsIn(network) ? 'answer.onlyAtBlank' : 'answer.after';
  const heading = told.atBlank ? text('answer.atBlank') : text(elsewhere, { word });

  return (
    <section className="answer" aria-labelledby="answer-title">
      <header className="answer-head">
        <h2 id="answer-title">{heading}</h2>
        {network.answer && !told.atBlank && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => goToStep(network.answer?.step ?? step)}
          >
            {text('answer.goToBlank')}
          </button>
        )}
        {told.atBlank && onlyFillsIn(network) && (
          <p className="answer-aside" title={text('answer.cannotContinue')}>
            {text('answer.readsBehind')}
          </p>
        )}
      </header>
      {told.own && (
        <div className={foil ? 'answer-tables has-foil' : 'answer-tables'}>
          {before ? (
            <ChangedBars scene={scene} />
          ) : (
            <WordBars
              caption={text.of('network', network.cell.name)}
              words={told.own}
              right={told.right}
              display={scenario.display}
              language={scenario.language}
              legal={legalNow(scene)?.symbols}
            />
          )}
          {foil && <FoilBars scene={scene} foil={foil} told={told} />}
        </div>
      )}
      <Verdict scene={scene} told={told} />
    </section>
  );
}
