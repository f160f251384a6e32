import type { ReactNode } from 'react';
import type { LedgerRow } from '../../state/memoryLedger.ts';
import { SignedBar } from '../shared/SignedBar.tsx';
import { useFullText } from '../useText.ts';
import { PlainRow, WordRow, type RowsLit } from './rows.tsx';
import { originKey, originName } from './origin.ts';
import './list.css';

interface LedgerRowsProps extends RowsLit {
  readonly labelledBy: string;
  readonly rows: readonly LedgerRow[];
  /** What the values are. */
  readonly heading: string;
  /** The heading of what is left, where that is told. */
  readonly leftHeading?: string;
  /** Whether no value can be negative. */
  readonly isOneSided?: boolean;
  /** What the rows add up to, as rows of the table's foot. */
  readonly children: ReactNode;
}

/** So many words are listed one by one; the others are one row. */
const MOST_WORDS = 9;
/** What is shown as 0.00 is not listed by itself. */
const NOTHING = 0.005;

function chosen(rows: readonly LedgerRow[], pin: number | null) {
  const words = rows.filter(({ origin }) => origin.kind === 'word');
  const sorted = words.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const shown = sorted.filter(
    ({ origin, value }, index) =>
      origin.step === pin || (index < MOST_WORDS && Math.abs(value) >= NOTHING),
  );
  const rest = sorted.filter((row) => !shown.includes(row));
  const fixed = rows.filter(({ origin }) => origin.kind !== 'word');
  return { shown, rest, fixed };
}

/** Words by the size of what comes from them, and what else there is: a table that is its own picture. */
export function LedgerRows(props: LedgerRowsProps) {
  const { labelledBy, rows, heading, leftHeading, isOneSided = false, children, ...common } = props;
  const text = useFullText();
  const { shown, rest, fixed } = chosen(rows, props.pin);
  const others = rest.reduce((sum, { value }) => sum + value, 0);
  const largest = [...shown.map(({ value }) => value), others, ...fixed.map(({ value }) => value)]
    .map(Math.abs)
    .reduce((a, b) => Math.max(a, b), 0);
  const barOf = (value: number, isPinned = false): ReactNode => (
    <SignedBar
      part={largest === 0 ? 0 : value / largest}
      isOneSided={isOneSided}
      className={isPinned ? 'is-pinned' : ''}
    />
  );
  const number = isOneSided ? text.number : text.signed;
  return (
    <table className="ledger-list" aria-labelledby={labelledBy}>
      <colgroup>
        <col className="ledger-wordColumn" />
        <col />
        <col className="ledger-numberColumn" />
        {leftHeading && <col className="ledger-numberColumn" />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text('ledger.from')}</th>
          <th scope="col" colSpan={2}>
            {heading}
          </th>
          {leftHeading && <th scope="col">{leftHeading}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <WordRow key={originKey(row.origin)} row={row} {...common}>
            <td className="ledger-barCell">{barOf(row.value, row.origin.step === props.pin)}</td>
            <td>{number(row.value)}</td>
            {leftHeading && (
              <td className="ledger-quiet">
                {row.left === undefined ? '' : text.wholePercent(row.left)}
              </td>
            )}
          </WordRow>
        ))}
        {rest.length > 0 && (
          <PlainRow name={text('ledger.others', { count: rest.length })} isWide={leftHeading}>
            {barOf(others)}
            {number(others)}
          </PlainRow>
        )}
        {fixed.map(({ origin, value }) => (
          <PlainRow
            key={originKey(origin)}
            name={originName(origin, props.words, text)}
            isWide={leftHeading}
          >
            {barOf(value)}
            {number(value)}
          </PlainRow>
        ))}
      </tbody>
      <tfoot>{children}</tfoot>
    </table>
  );
}

interface SumRowProps {
  readonly name: string;
  readonly value: string;
  /** Whether it is a result rather than a note beside it. */
  readonly isStrong?: boolean;
}

/** A row of the foot. */
export function SumRow({ name, value, isStrong = false }: SumRowProps) {
  return (
    <tr className={isStrong ? 'is-strong' : undefined}>
      <th scope="row" colSpan={2}>
        {name}
      </th>
      <td>{value}</td>
    </tr>
  );
}
