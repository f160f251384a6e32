import { useState } from 'react';
import type { Scene } from '../../state/scene.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { endName } from '../shared/endName.ts';
import { hasPlaces, isBackward, nameOfPlace } from '../shared/place.ts';
import { StepWords, useWords } from '../shared/StepWords.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { useSize } from '../shared/useSize.ts';
import { UnitPicker } from '../unit/UnitPicker.tsx';
import { NumbersButton } from '../shared/NumbersButton.tsx';
import { useFullText } from '../useText.ts';
import { AnswerLedger } from './AnswerLedger.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { MemoryRows } from './MemoryRows.tsx';
import { MemoryStream, type Lit } from './MemoryStream.tsx';
import { sayBand } from './sayBand.ts';
import { useStream } from './useStream.ts';
import './ledger.css';

/** At which words what is now in the memory was written, over time, now, and for the answer. */
export function MemoryLedger({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const [{ isOfUnit }] = useAnalysis();
  const [ruler, { widthPx }] = useSize<HTMLDivElement>();
  const [lit, setLit] = useState<Lit | null>(null);
  const [asTable, setAsTable] = useState(false);
  const words = useWords(scene);
  const { network, step, pin } = scene;
  const unit = isOfUnit ? scene.unit : null;
  const stream = useStream(scene, unit, widthPx, words);
  if (stream === undefined) {
    return (
      <section className="ledger" aria-labelledby="ledger-title">
        <h2 id="ledger-title">{text('ledger.title')}</h2>
        <p className="ledger-note">{text('ledger.none.keepsNothing')}</p>
      </section>
    );
  }
  const pointed = stream.bands.find(({ key }) => key === lit?.key);
  const litStep = pointed?.origin?.kind === 'word' ? pointed.origin.step : null;
  const readOut = pointed && sayBand(pointed, stream, lit?.step ?? step, words, text);
  return (
    <section className="ledger" aria-labelledby="ledger-title">
      <div className="ledger-top">
        <h2 id="ledger-title">{text('ledger.title')}</h2>
        {hasPlaces(network) && (
          <p className="ledger-note">{nameOfPlace(network, network.layer, text)}</p>
        )}
        <UnitChoice scene={scene} />
        <NumbersButton label={text('ledger.numbers')} isOn={asTable} onChange={setAsTable} />
      </div>
      {isBackward(network) && <p className="ledger-note">{text('score.backward')}</p>}
      <p className="ledger-note">{text('ledger.andInfluence')}</p>
      <p className={readOut === undefined ? 'ledger-said ledger-note' : 'ledger-said'}>
        {readOut ?? text('ledger.hint')}
      </p>
      <div className="ledger-scroller">
        <div className="ledger-ruler" ref={ruler} />
        <div className="ledger-row">
          <div className="ledger-label">
            <span>{text('ledger.scale')}</span>
            <span className="ledger-ends" aria-hidden="true">
              <span>{endName(stream.highest, text)}</span>
              <span>0</span>
            </span>
          </div>
          <MemoryStream
            stream={stream}
            step={step}
            pin={pin}
            lit={lit}
            onLight={setLit}
            say={(band) => sayBand(band, stream, step, words, text)}
          />
        </div>
        <div className="ledger-row">
          <span className="ledger-corner" />
          <StepWords
            words={words}
            columns={stream.columns}
            step={step}
            pin={pin}
            lit={litStep ?? undefined}
            isBelow
          />
        </div>
      </div>
      {asTable && <LedgerTable stream={stream} words={words} />}
      <div className="ledger-parts">
        <MemoryRows scene={scene} unit={unit} words={words} lit={lit} onLight={setLit} />
        <AnswerLedger scene={scene} words={words} lit={lit} onLight={setLit} />
      </div>
      <p className="ledger-note">{text('ledger.rounded')}</p>
    </section>
  );
}

/** All units together, or the one whose numbers are spelled out. */
function UnitChoice({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const [{ isOfUnit }, change] = useAnalysis();
  const { unit, network } = scene;
  return (
    <div className="ledger-units">
      <SegmentedSwitch
        label={text('ledger.of')}
        value={isOfUnit ? 'unit' : 'all'}
        options={[
          { value: 'all', label: text('ledger.allUnits') },
          { value: 'unit', label: text('ledger.oneUnit', { number: unit + 1 }) },
        ]}
        onChoose={(value) => change({ isOfUnit: value === 'unit' })}
      />
      {isOfUnit && <UnitPicker unit={unit} units={network.layer.units} />}
    </div>
  );
}
