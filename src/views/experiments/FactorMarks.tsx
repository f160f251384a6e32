import { FACTOR_MARKS } from '../../draw/factorStops.ts';

/** Under a slider of a factor: which factors its way leads past, for it is not an even one. */
export function FactorMarks() {
  return (
    <div className="lab-marks" aria-hidden="true">
      {FACTOR_MARKS.map(({ factor, part }) => (
        <span key={factor} style={{ insetInlineStart: `${100 * part}%` }}>
          {factor}
        </span>
      ))}
    </div>
  );
}
