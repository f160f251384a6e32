import type { MapColumns } from '../../draw/map/layout.ts';
import type { Hue } from '../../draw/roles.ts';
import { useFullText } from '../useText.ts';
import { NumbersRegion } from './NumbersRegion.tsx';

interface StepTableProps {
  readonly label: string;
  readonly columns: MapColumns;
  /** Every step's word as it is shown. */
  readonly words: readonly string[];
  /** What there is of each step. */
  readonly quantities: readonly {
    readonly id: string;
    readonly name: string;
    readonly hue: Hue;
    readonly at: (step: number) => string;
  }[];
}

/** The numbers of pictures over the shown steps: a row a step, a column a quantity. */
export function StepTable({ label, columns, words, quantities }: StepTableProps) {
  const text = useFullText();
  const { from, to } = columns;
  const steps = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return (
    <NumbersRegion label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('controls.step')}</th>
            {quantities.map(({ id, name, hue }) => (
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
              {quantities.map(({ id, at }) => (
                <td key={id}>{at(step)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </NumbersRegion>
  );
}
