import { memo } from 'react';
import { stepIn } from '../../state/beside/align.ts';
import {
  differenceOf,
  normOf,
  rowOf,
  type ComparedSignal,
  type Comparison,
} from '../../state/beside/compare.ts';
import type { FullText } from '../../i18n/index.ts';
import { useFullText } from '../useText.ts';
import { nameOfCompared } from './runNames.tsx';

interface BesideTableProps {
  readonly comparison: Comparison;
  /** By column. */
  readonly words: readonly string[];
  readonly column: number;
}

/** The numbers of the pictures: over time, and unit by unit at this step. */
export function BesideTable({ comparison, words, column }: BesideTableProps) {
  return (
    <div className="beside-tables">
      <TimeTable comparison={comparison} words={words} />
      {comparison.isSameNetwork && (
        <UnitTable comparison={comparison} column={column} word={words[column] ?? ''} />
      )}
    </div>
  );
}

/** What the table tells of a signal in a column: the sizes of both and of their difference. */
function cellsOf(
  compared: ComparedSignal,
  { alignment }: Comparison,
  column: number,
  text: FullText,
): readonly string[] {
  const { left, right, differences } = compared;
  const sizes = [left, right].map(({ sizes: each }) => text.number(each[column]!));
  if (differences !== undefined) return [...sizes, text.number(differences[column]!)];
  const norms = (
    [
      ['left', left],
      ['right', right],
    ] as const
  ).map(([side, run]) => {
    const step = stepIn(alignment, side, column);
    return text.number(step === undefined ? NaN : normOf(rowOf(run, step)));
  });
  return [...sizes, ...norms];
}

const TimeTable = memo(function TimeTable({ comparison, words }: Omit<BesideTableProps, 'column'>) {
  const text = useFullText();
  const { signals, isSameNetwork } = comparison;
  const heads = isSameNetwork
    ? ['A', 'B', '|B − A|']
    : ['A', 'B', text('beside.normOf', { run: 'A' }), text('beside.normOf', { run: 'B' })];
  return (
    <div className="beside-table" role="region" aria-label={text('beside.overTime')} tabIndex={0}>
      <table>
        <caption>{text('beside.overTime')}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {text('controls.step')}
            </th>
            {signals.map((signal) => (
              <th key={signal.role} colSpan={heads.length} scope="colgroup">
                {nameOfCompared(signal, text)}
              </th>
            ))}
          </tr>
          <tr>
            {signals.flatMap(({ role }) =>
              heads.map((head) => (
                <th key={role + head} scope="col">
                  {head}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {words.map((word, column) => (
            <tr key={column}>
              <th scope="row">{`${column} ${word}`}</th>
              {signals.flatMap((signal) =>
                cellsOf(signal, comparison, column, text).map((cell, index) => (
                  <td key={`${signal.role}${index}`}>{cell}</td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

interface UnitTableProps {
  readonly comparison: Comparison;
  readonly column: number;
  readonly word: string;
}

function UnitTable({ comparison, column, word }: UnitTableProps) {
  const text = useFullText();
  const { signals, alignment, left } = comparison;
  const here = stepIn(alignment, 'left', column);
  const there = stepIn(alignment, 'right', column);
  if (here === undefined || there === undefined) return null;
  const rows = signals.map((signal) => {
    const [a, b] = [rowOf(signal.left, here), rowOf(signal.right, there)];
    return { ...signal, vectors: [a, b, differenceOf(a, b)] };
  });
  const title = text('beside.unitByUnit', { word });
  return (
    <div className="beside-table" role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {text('score.unit')}
            </th>
            {rows.map((row) => (
              <th key={row.role} colSpan={3} scope="colgroup">
                {nameOfCompared(row, text)}
              </th>
            ))}
          </tr>
          <tr>
            {rows.flatMap(({ role }) =>
              ['A', 'B', 'B − A'].map((head) => (
                <th key={role + head} scope="col">
                  {head}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: left.layer.units }, (_, unit) => (
            <tr key={unit}>
              <th scope="row">{unit + 1}</th>
              {rows.flatMap(({ role, vectors }) =>
                vectors.map((vector, index) => (
                  <td key={`${role}${index}`}>
                    {index === 2 ? text.signed(vector[unit]!) : text.number(vector[unit]!)}
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
