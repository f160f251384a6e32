import { useId, useRef, useState } from 'react';
import type { Scene } from '../../state/scene.ts';
import { StepWords, useWords } from '../shared/StepWords.tsx';
import { useSize } from '../shared/useSize.ts';
import { NumbersButton } from '../shared/NumbersButton.tsx';
import { useFullText } from '../useText.ts';
import { MapControls } from './MapControls.tsx';
import { MapLabels } from './MapLabels.tsx';
import { MapLegend } from './MapLegend.tsx';
import { MapPlot } from './MapPlot.tsx';
import { MapTable } from './MapTable.tsx';
import { RunChoice } from './RunChoice.tsx';
import { useColours } from './useColours.ts';
import { useDenseMap } from './useDenseMap.ts';
import { useShownRun } from './useShownRun.ts';
import './map.css';

/** Every unit at every step in every signal, a coloured pixel each. */
export function DenseMap({ scene: sceneNow }: { readonly scene: Scene }) {
  const text = useFullText();
  const hintId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [room, { widthPx }] = useSize<HTMLDivElement>();
  const [said, setSaid] = useState<string | null>(null);
  const [asTable, setAsTable] = useState(false);
  const words = useWords(sceneNow);
  const colours = useColours();
  const { scene, run } = useShownRun(sceneNow);
  const { layout, ...chosen } = useDenseMap(scene, widthPx, run);
  const { network, step, pin, unit } = scene;

  return (
    <section className="map" aria-labelledby="map-title">
      <div className="map-top">
        <h2 id="map-title">{text('map.title')}</h2>
        {scene.before && <RunChoice run={run} />}
        <NumbersButton label={text('map.numbers')} isOn={asTable} onChange={setAsTable} />
      </div>
      <MapControls scene={scene} words={words} {...chosen} />
      <MapLegend layout={layout} colours={colours} />
      {run === 'both' && <p className="map-hint map-both">{text('map.bothMeans')}</p>}
      <div className="map-said">
        <p id={hintId} className="map-hint" hidden={said !== null}>
          {text('map.hint')} <span className="map-hintKeys">{text('map.hintKeys')}</span>
        </p>
        {said !== null && <p className="map-readOut">{said}</p>}
      </div>
      <div className="map-scroller" ref={scroller}>
        <div className="map-ruler" ref={room} />
        <div className="map-head">
          <span className="map-corner" />
          <StepWords words={words} columns={layout.columns} step={step} pin={pin} />
        </div>
        <div className="map-body">
          <MapLabels network={network} layout={layout} unit={unit} />
          <MapPlot
            scene={scene}
            layout={layout}
            colours={colours}
            scroller={scroller}
            hintId={hintId}
            onRead={setSaid}
            run={run}
          />
        </div>
      </div>
      {asTable && <MapTable network={network} layout={layout} words={words} />}
    </section>
  );
}
