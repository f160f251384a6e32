import { memo } from 'react';
import { stepIn, type Side } from '../../state/beside/align.ts';
import { normOf, rowOf, type ComparedSignal, type Comparison } from '../../state/beside/compare.ts';
import type { FullText } from '../../i18n/index.ts';
import { NumbersRegion } from '../shared/NumbersRegion.tsx';
import { useFullText } from '../useText.ts';
import { PairHeads } from './PairHeads.tsx';
import { letterOf } from './runNames.tsx';
import { UnitsTable } from './UnitsTable.tsx';
import './tables.css';

interface BesideTableProps {
  readonly comparison: Comparison;
  /** By column. */
  readonly words: readonly string[];
  /** The words of the runs, one a step. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The columns that are shown, both included. */
  readonly shown: { readonly from: number; readonly to: number };
  readonly column: number;
}

const SIDES: readonly Side[] = ['left', 'right'];

/** The numbers of the pictures: over time, and unit by unit at this step. */
export function BesideTable({ column, ...overTime }: BesideTableProps) {
  const { comparison, words } = overTime;
  return (
    <div className="beside-tables">
      <TimeTable {...overTime} />
      <UnitsTable comparison={comparison} column={column} word={words[column] ?? ''} />
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
  const difference = right.sizes[column]! - left.sizes[column]!;
  return [...sizes, text.signed(difference), ...norms];
}

type TimeTableProps = Omit<BesideTableProps, 'column'>;

/** A column's step and word; those of each run where its first step does not stand in the first. */
function stepsOf({ comparison, words, ...runs }: TimeTableProps, column: number) {
  const { alignment } = comparison;
  if (!isShifted(comparison)) return [`${column} ${words[column] ?? ''}`];
  return SIDES.map((side) => {
    const step = stepIn(alignment, side, column);
    return step === undefined ? '–' : `${step} ${runs[side][step] ?? ''}`;
  });
}

function isShifted({ alignment: { leftFrom, rightFrom } }: Comparison): boolean {
  return leftFrom !== rightFrom;
}

const TimeTable = memo(function TimeTable(props: TimeTableProps) {
  const text = useFullText();
  const { comparison, shown } = props;
  const { signals, isSameNetwork } = comparison;
  const heads = isSameNetwork
    ? ['A', 'B', '|B − A|']
    : ['A', 'B', 'B − A', text('beside.normOf', { run: 'A' }), text('beside.normOf', { run: 'B' })];
  return (
    <NumbersRegion label={text('beside.overTime')} hasTwoHeads>
      <table>
        <caption>{text('beside.overTime')}</caption>
        <PairHeads signals={signals} heads={heads}>
          {(isShifted(comparison) ? SIDES : [undefined]).map((side) => (
            <th key={side ?? ''} rowSpan={2} scope="col">
              {side ? text('beside.stepOf', { run: letterOf(side) }) : text('controls.step')}
            </th>
          ))}
        </PairHeads>
        <tbody>
          {Array.from({ length: shown.to - shown.from + 1 }, (_, at) => shown.from + at).map(
            (column) => (
              <tr key={column}>
                {stepsOf(props, column).map((step, index) => (
                  <th key={index} scope="row">
                    {step}
                  </th>
                ))}
                {signals.flatMap((signal) =>
                  cellsOf(signal, comparison, column, text).map((cell, index) => (
                    <td key={`${signal.role}${index}`}>{cell}</td>
                  )),
                )}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </NumbersRegion>
  );
});
