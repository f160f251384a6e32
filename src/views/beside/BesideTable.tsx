import { memo } from 'react';
import { stepIn, type Side } from '../../state/beside/align.ts';
import {
  differenceOf,
  normOf,
  rowOf,
  type ComparedSignal,
  type Comparison,
} from '../../state/beside/compare.ts';
import type { FullText } from '../../i18n/index.ts';
import { useFullText } from '../useText.ts';
import { letterOf, nameOfCompared } from './runNames.tsx';
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
      <UnitTable comparison={comparison} column={column} word={words[column] ?? ''} />
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
    : ['A', 'B', text('beside.normOf', { run: 'A' }), text('beside.normOf', { run: 'B' })];
  return (
    <div className="beside-table" role="region" aria-label={text('beside.overTime')} tabIndex={0}>
      <table>
        <caption>{text('beside.overTime')}</caption>
        <thead>
          <tr>
            {(isShifted(comparison) ? SIDES : [undefined]).map((side) => (
              <th key={side ?? ''} rowSpan={2} scope="col">
                {side ? text('beside.stepOf', { run: letterOf(side) }) : text('controls.step')}
              </th>
            ))}
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
    </div>
  );
});

interface UnitTableProps {
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

function UnitTable({ comparison, column, word }: UnitTableProps) {
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
    <div className="beside-table" role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {text('score.unit')}
            </th>
            {rows.map((row) => (
              <th key={row.role} colSpan={heads.length} scope="colgroup">
                {nameOfCompared(row, text)}
              </th>
            ))}
          </tr>
          <tr>
            {rows.flatMap(({ role }) =>
              heads.map((head) => (
                <th key={role + head} scope="col">
                  {head}
                </th>
              )),
            )}
          </tr>
        </thead>
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
    </div>
  );
}
