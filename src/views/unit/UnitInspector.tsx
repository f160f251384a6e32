import { useMemo, useState } from 'react';
import { mainSignals } from '../../draw/mainSignals.ts';
import { mapColumns } from '../../draw/map/layout.ts';
import type { Spread } from '../../state/experiments/holds.ts';
import type { Scene } from '../../state/scene.ts';
import { hasPlaces, isBackward, nameOfPlace } from '../shared/place.ts';
import { StepWords, useWords } from '../shared/StepWords.tsx';
import { useSize } from '../shared/useSize.ts';
import { NumbersButton } from '../shared/NumbersButton.tsx';
import { useFullText } from '../useText.ts';
import { UnitChart } from './UnitChart.tsx';
import { UnitDragging, UnitTouch } from './UnitDragging.tsx';
import { UnitFacts } from './UnitFacts.tsx';
import { UnitPicker } from './UnitPicker.tsx';
import { UnitTable } from './UnitTable.tsx';
import './unit.css';

/** The focused unit over time: what its gates do, what it holds, and which words it answers to. */
export function UnitInspector({ scene }: { readonly scene: Scene }) {
  const text = useFullText();
  const [ruler, { widthPx }] = useSize<HTMLDivElement>();
  const [asTable, setAsTable] = useState(false);
  const [spread, setSpread] = useState<Spread>('here');
  const [byTouch, setByTouch] = useState(false);
  const words = useWords(scene);
  const { network, unit, step, pin, range } = scene;
  const { cell, layer, trace } = network;
  const signals = useMemo(() => mainSignals(cell), [cell]);
  const columns = useMemo(
    () => mapColumns(widthPx, range?.from ?? 0, range?.to ?? trace.steps - 1),
    [widthPx, range, trace.steps],
  );
  return (
    <section className={byTouch ? 'unit can-touch' : 'unit'} aria-labelledby="unit-title">
      <div className="unit-top">
        <h2 id="unit-title">{text('unit.title', { number: unit + 1 })}</h2>
        {hasPlaces(network) && <p className="unit-note">{nameOfPlace(network, layer, text)}</p>}
        <UnitPicker unit={unit} units={layer.units} />
        <NumbersButton label={text('unit.numbers')} isOn={asTable} onChange={setAsTable} />
      </div>
      {isBackward(network) && <p className="unit-note">{text('score.backward')}</p>}
      <UnitTouch byTouch={byTouch} onTouch={setByTouch} />
      <div className="unit-scroller">
        <div className="unit-ruler" ref={ruler} />
        {signals.map((signal) => (
          <UnitChart key={signal.id} {...{ scene, signal, columns, words, spread }} />
        ))}
        <div className="unit-row">
          <span className="unit-corner" />
          <StepWords words={words} columns={columns} step={step} pin={pin} isBelow />
        </div>
      </div>
      <UnitDragging cell={cell} spread={spread} onSpread={setSpread} />
      <UnitFacts scene={scene} words={words} />
      {asTable && (
        <UnitTable
          network={network}
          unit={unit}
          signals={signals}
          columns={columns}
          words={words}
        />
      )}
    </section>
  );
}
