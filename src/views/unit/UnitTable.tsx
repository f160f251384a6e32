import { memo } from 'react';
import type { MapColumns } from '../../draw/map/layout.ts';
import { hueOf } from '../../draw/roles.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import './UnitTable.css';

interface UnitTableProps {
  readonly network: Scene['network'];
  readonly unit: number;
  readonly signals: Scene['network']['cell']['signals'];
  readonly columns: MapColumns;
  readonly words: readonly string[];
}

/** The numbers of the charts: a row a step, a column a signal. */
export const UnitTable = memo(function UnitTable(props: UnitTableProps) {
  const { network, unit, signals, columns, words } = props;
  const text = useFullText();
  const { layer, cell } = network;
  const { from, to } = columns;
  const steps = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return (
    <div className="unit-table" role="region" aria-label={text('unit.numbers')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('controls.step')}</th>
            {signals.map(({ id }) => (
              <th key={id} scope="col" className={`hue-${hueOf(cell, id)}`}>
                {text.of('signal', id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step}>
              <th scope="row">{`${step} ${words[step] ?? ''}`}</th>
              {signals.map(({ id }) => (
                <td key={id}>{text.number(layer.signals[id]![step * layer.units + unit]!)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
