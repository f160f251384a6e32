import { useState } from 'react';
import { gapTextIn, readScene, type Gap } from '../../state/gap.ts';
import { gapActions, useGapCurves } from '../../state/gapHooks.ts';
import type { Scene } from '../../state/scene.ts';
import { NumbersButton } from '../shared/NumbersButton.tsx';
import { useFullText } from '../useText.ts';
import { GapCharts } from './GapCharts.tsx';
import { GapRun } from './GapRun.tsx';
import { GapSlider } from './GapSlider.tsx';
import { GapTable } from './GapTable.tsx';
import { tellGap } from './tellGap.ts';
import { useGap } from './useGap.ts';
import './gap.css';

/** How far a memory reaches: fewer or more words between what decides and what asks. */
export function GapPanel({ scene }: { readonly scene: Scene }) {
  const gap = useGap(scene.scenario);
  return gap && <Content scene={scene} gap={gap} />;
}

interface ContentProps {
  readonly scene: Scene;
  readonly gap: Gap;
}

function Content({ scene, gap }: ContentProps) {
  const text = useFullText();
  const [asTable, setAsTable] = useState(false);
  const measured = useGapCurves(scene.scenario);
  const gapText = gapTextIn(scene, gap);
  const readings = gapText && readScene(scene, gapText);
  const { curves } = measured;
  const told = tellGap(curves, scene, text);
  return (
    <section className="gap" aria-labelledby="gap-title">
      <div className="gap-top">
        <h2 id="gap-title">{text('gap.title')}</h2>
        <NumbersButton label={text('gap.numbers')} isOn={asTable} onChange={setAsTable} />
      </div>
      <p className="gap-note">{text('gap.what')}</p>
      {gapText && readings ? (
        <GapSlider scene={scene} gap={gap} gapText={gapText} readings={readings} />
      ) : (
        <p className="gap-note">{text('gap.nothingDecides')}</p>
      )}
      <GapRun
        measured={measured}
        onStart={() => gapActions.start(scene.scenario)}
        onStop={gapActions.stop}
      />
      <GapCharts scene={scene} curves={curves} gapText={gapText} readings={readings} />
      {told.length > 0 && (
        <div className="gap-told">
          {told.map(({ question, answer }) => (
            <div key={question}>
              <h3>{question}</h3>
              <p>{answer}</p>
            </div>
          ))}
        </div>
      )}
      {asTable && <GapTable curves={curves} />}
    </section>
  );
}
