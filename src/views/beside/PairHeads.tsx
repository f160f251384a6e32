import type { ReactNode } from 'react';
import type { Comparison } from '../../state/beside/compare.ts';
import { useFullText } from '../useText.ts';
import { nameOfCompared } from './runNames.tsx';

interface PairHeadsProps {
  readonly signals: Comparison['signals'];
  /** What is told of each signal. */
  readonly heads: readonly string[];
  /** The heads of the rows, two rows high. */
  readonly children: ReactNode;
}

/** The heads of a table of two runs: the signals, and below each whose numbers they are. */
export function PairHeads({ signals, heads, children }: PairHeadsProps) {
  const text = useFullText();
  return (
    <thead>
      <tr>
        {children}
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
  );
}
