import { useChoice } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { useWords } from '../shared/StepWords.tsx';
import { useFullText } from '../useText.ts';
import { AnswerChanged } from './AnswerChanged.tsx';
import { Classics } from './Classics.tsx';
import { Desk } from './Desk.tsx';
import { Prepared } from './Prepared.tsx';
import { RowList } from './RowList.tsx';
import { SwapForm } from './SwapForm.tsx';
import { TransplantForm } from './TransplantForm.tsx';
import './experiments.css';

/** Where a person interferes while the network reads, and sees at once what it did to the answer. */
export function ExperimentPanel({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const rows = useChoice('experiments');
  const words = useWords(scene);
  return (
    <section className="lab" aria-labelledby="experiments-title">
      <div>
        <h2 id="experiments-title" tabIndex={-1}>
          {text('lab.title')}
        </h2>
        <p className="lab-note">{text('lab.intro')}</p>
      </div>
      <div className="lab-columns">
        <div className="lab-doing">
          <Prepared scene={scene} />
          <Classics scene={scene} rows={rows} />
          <Desk scene={scene} rows={rows} words={words} />
          <div className="lab-forms">
            <TransplantForm scene={scene} words={words} />
            <SwapForm scene={scene} words={words} />
          </div>
        </div>
        <div className="lab-seeing">
          <AnswerChanged scene={scene} />
          <RowList scene={scene} rows={rows} words={words} />
        </div>
      </div>
    </section>
  );
}
