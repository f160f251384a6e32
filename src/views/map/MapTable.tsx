import { memo, useState } from 'react';
import type { MapLayout } from '../../draw/map/layout.ts';
import type { Scene } from '../../state/scene.ts';
import { nameOfPlace } from '../shared/place.ts';
import { NumbersRegion } from '../shared/NumbersRegion.tsx';
import { useFullText } from '../useText.ts';
import './MapTable.css';
import '../shared/panelField.css';

interface MapTableProps {
  readonly network: Scene['network'];
  readonly layout: MapLayout;
  readonly words: readonly string[];
}

/** More columns than this cannot be read side by side; a narrower range shows the others. */
const MOST_STEPS = 60;

/** The numbers of one signal in the chosen steps: a row a unit, in the order of the map. */
export const MapTable = memo(function MapTable({ network, layout, words }: MapTableProps) {
  const text = useFullText();
  const [chosen, setChosen] = useState(0);
  const { blocks, columns, headings } = layout;
  const block = blocks[chosen] ?? blocks[0];
  if (block === undefined) return null;
  const { layer, beside, signal, order } = block;
  const printed = (values: Float64Array | undefined, at: number): string | undefined =>
    values && text.number(values[at]!);
  /** What is there now, behind what was there before where that is another number. */
  const numberAt = (at: number): string => {
    const now = printed(layer.signals[signal.id], at) ?? '';
    const before = printed(beside?.signals[signal.id], at) ?? now;
    return before === now ? now : text('map.beforeNow', { before, now });
  };
  const last = Math.min(columns.to, columns.from + MOST_STEPS - 1);
  const steps = Array.from({ length: last - columns.from + 1 }, (_, at) => columns.from + at);
  const nameOf = (each: (typeof blocks)[number]): string => {
    const name = text.of('signal', each.signal.id);
    if (headings.length === 0) return name;
    return text('map.readOutIn', { layer: nameOfPlace(network, each.layer, text), said: name });
  };
  return (
    <div className="map-numbers">
      <label className="panel-field">
        {text('map.numbersOf')}
        <select
          className="panel-control"
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {blocks.map((each, index) => (
            <option key={index} value={index}>
              {nameOf(each)}
            </option>
          ))}
        </select>
      </label>
      {last < columns.to && (
        <p className="map-note">{text('map.firstSteps', { count: MOST_STEPS })}</p>
      )}
      <NumbersRegion label={text('map.numbers')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('score.unit')}</th>
              {steps.map((step) => (
                <th key={step} scope="col">
                  {words[step]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map((unit) => (
              <tr key={unit}>
                <th scope="row">{unit + 1}</th>
                {steps.map((step) => (
                  <td key={step}>{numberAt(step * layer.units + unit)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </NumbersRegion>
    </div>
  );
});
