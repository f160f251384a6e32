import type { GapCurve } from '../../state/gapCurves.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import { isShown } from './GapChart.tsx';
import { curveClass, curveHue, networkName } from './networkName.ts';

interface GapKeysProps {
  readonly curves: readonly GapCurve[];
  readonly scene: Scene;
  /** Which of the measured gaps is read out; undefined before anything is measured. */
  readonly at: number | undefined;
  readonly hasRecorded: boolean;
}

/** What each line is, with its values at the gap that is looked at. */
export function GapKeys({ curves, scene, at, hasRecorded }: GapKeysProps) {
  const text = useFullText();
  const words = at === undefined ? undefined : curves[0]?.points[at]?.words;
  return (
    <div className="gap-keys">
      <p className="gap-place">
        {words === undefined ? text('gap.lines') : text('gap.at', { words: Math.round(words) })}
      </p>
      <ul>
        {curves.map((curve) => (
          <GapKey
            key={`${curve.network.cell} ${curve.network.trained}`}
            curve={curve}
            curves={curves}
            at={at}
            isStrong={isShown(curve, scene)}
          />
        ))}
        {hasRecorded && (
          <li>
            <svg width="30" height="12" aria-hidden="true">
              <line className="gap-recorded" x1="2" x2="28" y1="6" y2="6" />
            </svg>
            <span>{text('gap.recorded')}</span>
          </li>
        )}
        <li>
          <svg width="30" height="12" aria-hidden="true">
            <circle className="gap-mark" cx="9" cy="6" r="4.5" />
            <circle className="gap-mark is-foil" cx="22" cy="6" r="4.5" />
          </svg>
          <span>{text('gap.marks')}</span>
        </li>
      </ul>
    </div>
  );
}

interface GapKeyProps {
  readonly curve: GapCurve;
  readonly curves: readonly GapCurve[];
  readonly at: number | undefined;
  readonly isStrong: boolean;
}

function GapKey({ curve, curves, at, isStrong }: GapKeyProps) {
  const text = useFullText();
  const point = at === undefined ? undefined : curve.points[at];
  return (
    <li className={`hue-${curveHue(curve)}`}>
      <svg width="30" height="12" aria-hidden="true">
        <path className={`${curveClass(curve)}${isStrong ? ' is-shown' : ''}`} d="M1 6H29" />
      </svg>
      <span>{networkName(curve, curves, text)}</span>
      {point && <b>{text.percent(point.probability)}</b>}
      {point && point.kept !== null && (
        <span className="gap-keyKept">
          {text('gap.keeps', { percent: text.wholePercent(point.kept) })}
        </span>
      )}
    </li>
  );
}
