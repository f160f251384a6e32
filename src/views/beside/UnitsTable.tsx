import { stepIn } from '../../state/beside/align.ts';
import { differenceOf, rowOf, type Comparison } from '../../state/beside/compare.ts';
import { NumbersRegion } from '../shared/NumbersRegion.tsx';
import { useFullText } from '../useText.ts';
import { PairHeads } from './PairHeads.tsx';

interface UnitsTableProps {
  readonly comparison: Comparison;
  readonly column: number;
  readonly word: string;
}

/** Nothing where the run has no step. */
function numbersOf(
  vector: Float64Array | undefined,
  write: (value: number) => string,
): readonly string[] {
  return Array.from(vector ?? [], (value) => write(value));
}

/** The vectors of both runs at one step. */
export function UnitsTable({ comparison, column, word }: UnitsTableProps) {
  const text = useFullText();
  const { signals, alignment, left, right, isSameNetwork } = comparison;
  const here = stepIn(alignment, 'left', column);
  const there = stepIn(alignment, 'right', column);
  const heads = isSameNetwork ? ['A', 'B', 'B − A'] : ['A', 'B'];
  const rows = signals.map((signal) => {
    const a = here === undefined ? undefined : rowOf(signal.left, here);
    const b = there === undefined ? undefined : rowOf(signal.right, there);
    const both = [a, b].map((vector) => numbersOf(vector, text.number));
    if (!isSameNetwork) return { ...signal, vectors: both };
    return { ...signal, vectors: [...both, numbersOf(a && b && differenceOf(a, b), text.signed)] };
  });
  const title = text('beside.unitByUnit', { word });
  return (
    <NumbersRegion label={title} hasTwoHeads>
      <table>
        <caption>{title}</caption>
        <PairHeads signals={signals} heads={heads}>
          <th rowSpan={2} scope="col">
            {text('score.unit')}
          </th>
        </PairHeads>
        <tbody>
          {Array.from({ length: Math.max(left.layer.units, right.layer.units) }, (_, unit) => (
            <tr key={unit}>
              <th scope="row">{unit + 1}</th>
              {rows.flatMap(({ role, vectors }) =>
                vectors.map((vector, index) => (
                  <td key={`${role}${index}`}>{vector[unit] ?? '–'}</td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </NumbersRegion>
  );
}
