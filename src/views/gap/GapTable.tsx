import { memo } from 'react';
import type { GapCurve } from '../../state/gapCurves.ts';
import { NumbersRegion } from '../shared/NumbersRegion.tsx';
import { useFullText } from '../useText.ts';
import { networkName } from './networkName.ts';

/** The numbers of the curves: a row a network and gap. */
export const GapTable = memo(function GapTable({
  curves,
}: {
  readonly curves: readonly GapCurve[];
}) {
  const text = useFullText();
  return (
    <NumbersRegion label={text('gap.numbers')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('card.network')}</th>
            <th scope="col">{text('gap.meanWords')}</th>
            <th scope="col">{text('card.probability')}</th>
            <th scope="col">{text('card.right')}</th>
            <th scope="col">{text('card.interval')}</th>
            <th scope="col">{text('gap.kept')}</th>
          </tr>
        </thead>
        <tbody>
          {curves.flatMap((curve) =>
            curve.points.map((point, at) => (
              <tr key={`${curve.network.cell} ${curve.network.trained} ${at}`}>
                <th scope="row">{networkName(curve, curves, text)}</th>
                <td>{text.number(point.words)}</td>
                <td>{text.percent(point.probability)}</td>
                <td>{text.percent(point.right)}</td>
                <td>
                  {text('card.range', {
                    low: text.percent(point.interval[0]),
                    high: text.percent(point.interval[1]),
                  })}
                </td>
                <td>{point.kept === null ? '–' : text.percent(point.kept)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </NumbersRegion>
  );
});
