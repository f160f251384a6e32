import { memo, useDeferredValue, useId, useMemo, useState } from 'react';
import { mapColumns } from '../../draw/map/layout.ts';
import type { Flow } from '../../state/flow.ts';
import type { Scene } from '../../state/scene.ts';
import { NumbersButton } from '../shared/NumbersButton.tsx';
import { hasPlaces, nameOfPlace } from '../shared/place.ts';
import { StepWords, useWords } from '../shared/StepWords.tsx';
import { useSize } from '../shared/useSize.ts';
import { WorkProgress } from '../shared/WorkProgress.tsx';
import { useFullText } from '../useText.ts';
import { flowCurves } from './flowCurves.ts';
import { FlowKeys } from './FlowKeys.tsx';
import { FlowPlot } from './FlowPlot.tsx';
import { FlowTable } from './FlowTable.tsx';
import { tellFlow, toldStep } from './tellFlow.ts';
import { useFlow } from './useFlow.ts';
import './gradient.css';

interface GradientFlowProps {
  readonly scene: Scene;
}

/** How far the answer's gradient reaches back; drawn after everything that is waited for. */
export function GradientFlow({ scene }: GradientFlowProps) {
  return <FlowPanel scene={useDeferredValue(scene)} />;
}

const FlowPanel = memo(function FlowPanel({ scene }: GradientFlowProps) {
  const text = useFullText();
  const [asTable, setAsTable] = useState(false);
  const work = useFlow(scene);
  const { flow, isAnswered, isCurrent } = work;
  const { network } = scene;
  return (
    <section className="flow" aria-labelledby="gradient-title">
      <div className="flow-top">
        <h2 id="gradient-title">{text('flow.title')}</h2>
        {hasPlaces(network) && (
          <p className="flow-note">{nameOfPlace(network, network.layer, text)}</p>
        )}
        {scene.before && <p className="flow-note">{text('flow.changed')}</p>}
        {flow && (
          <NumbersButton label={text('flow.numbers')} isOn={asTable} onChange={setAsTable} />
        )}
      </div>
      {!isAnswered && <p className="flow-note">{text('flow.noAnswer')}</p>}
      <WorkProgress work={work} doing={text('flow.following')} stopped={text('flow.stopped')} />
      {flow && (
        <div className="flow-content" aria-busy={!isCurrent}>
          <FlowContent scene={scene} flow={flow} asTable={asTable} />
        </div>
      )}
    </section>
  );
});

interface FlowContentProps {
  readonly scene: Scene;
  readonly flow: Flow;
  readonly asTable: boolean;
}

function FlowContent({ scene, flow, asTable }: FlowContentProps) {
  const text = useFullText();
  const hintId = useId();
  const [ruler, { widthPx }] = useSize<HTMLDivElement>();
  const [looked, setLooked] = useState<number | null>(null);
  const words = useWords(scene);
  const { network, scenario, step, pin, range } = scene;
  const { steps } = network.trace;
  const curves = useMemo(() => flowCurves(flow, { network }, text), [flow, network, text]);
  const columns = useMemo(
    () => mapColumns(widthPx, range?.from ?? 0, range?.to ?? steps - 1),
    [widthPx, range, steps],
  );
  const { answerStep } = flow;
  // At the answer itself everything is 1: the word that is told of says more.
  const standing = step === answerStep ? (toldStep(scene, flow) ?? step) : step;
  const shown = Math.min(columns.to, Math.max(columns.from, looked ?? standing));
  return (
    <>
      <p id={hintId} className="flow-note">
        {text('flow.what', { word: scenario.display(flow.word) })}
      </p>
      <FlowKeys curves={curves} step={shown} answerStep={answerStep} words={words} />
      <div className="flow-scroller">
        <div className="flow-ruler" ref={ruler} />
        <FlowPlot
          scene={scene}
          curves={curves}
          flow={flow}
          words={words}
          columns={columns}
          hintId={hintId}
          shown={shown}
          onLook={setLooked}
        />
        <div className="flow-words">
          <span className="flow-corner" />
          <StepWords words={words} columns={columns} step={step} pin={pin} isBelow />
        </div>
      </div>
      <div className="flow-told">
        {tellFlow(scene, flow, words, text).map(({ question, answer }) => (
          <div key={question}>
            <h3>{question}</h3>
            <p>{answer.join(text('word.sentenceGap'))}</p>
          </div>
        ))}
      </div>
      {asTable && <FlowTable curves={curves} columns={columns} words={words} />}
    </>
  );
}
