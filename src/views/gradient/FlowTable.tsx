import { memo } from 'react';
import type { MapColumns } from '../../draw/map/layout.ts';
import { sizeText } from '../shared/smallNumber.ts';
import { useFullText } from '../useText.ts';
import type { FlowCurves } from './flowCurves.ts';

interface FlowTableProps {
  readonly curves: FlowCurves;
  readonly columns: MapColumns;
  readonly words: readonly string[];
}

/** The numbers of the curves: a row a step. */
export const FlowTable = memo(function FlowTable({ curves, columns, words }: FlowTableProps) {
  const text = useFullText();
  const { from, to } = columns;
  const steps = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const all = [...curves.carried, ...curves.words];
  return (
    <div className="flow-table" role="region" aria-label={text('flow.numbers')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('controls.step')}</th>
            {all.map(({ id, name, hue }) => (
              <th key={id} scope="col" className={`hue-${hue}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step}>
              <th scope="row">{`${step} ${words[step] ?? ''}`}</th>
              {all.map(({ id, values }) => (
                <td key={id}>{sizeText(values[step]!, text)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
