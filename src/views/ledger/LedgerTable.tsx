import { memo } from 'react';
import { NumbersRegion } from '../shared/NumbersRegion.tsx';
import { useFullText } from '../useText.ts';
import type { Stream } from './useStream.ts';

interface LedgerTableProps {
  readonly stream: Stream;
  readonly words: readonly string[];
}

/** More columns than this cannot be read side by side; a narrower range shows the others. */
const MOST_STEPS = 60;

/** The numbers of the bands: a row a band, a column a step. */
export const LedgerTable = memo(function LedgerTable({ stream, words }: LedgerTableProps) {
  const text = useFullText();
  const { from, to } = stream.columns;
  const last = Math.min(to, from + MOST_STEPS - 1);
  const steps = Array.from({ length: last - from + 1 }, (_, at) => from + at);
  return (
    <>
      {last < to && <p className="ledger-note">{text('map.firstSteps', { count: MOST_STEPS })}</p>}
      <NumbersRegion label={text('ledger.numbers')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('ledger.from')}</th>
              {steps.map((step) => (
                <th key={step} scope="col">
                  {words[step]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stream.bands.map(({ key, name, origin, sizes }) => (
              <tr key={key}>
                <th scope="row">
                  {name} {origin?.kind === 'word' && <small>{origin.step}</small>}
                </th>
                {steps.map((step) => (
                  <td key={step}>{sizes[step] === 0 ? '' : text.number(sizes[step]!)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </NumbersRegion>
    </>
  );
});
