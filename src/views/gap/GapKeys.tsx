import { valueOnLine } from '../../draw/gapChart.ts';
import type { GapCurve } from '../../state/gapCurves.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import { isShown } from './GapChart.tsx';
import { curveClass, curveHue, networkName } from './networkName.ts';

interface GapKeysProps {
  readonly curves: readonly GapCurve[];
  readonly scene: Scene;
  /** The gap that is read out; undefined before anything is measured. */
  readonly words: number | undefined;
  readonly hasRecorded: boolean;
}

/** What each line is, with its values at the gap that is looked at. */
export function GapKeys({ curves, scene, words, hasRecorded }: GapKeysProps) {
  const text = useFullText();
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
            words={words}
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

function valuesOf({ points }: GapCurve, of: 'probability' | 'kept') {
  return points.map((point) => ({ words: point.words, value: point[of] }));
}

interface GapKeyProps {
  readonly curve: GapCurve;
  readonly curves: readonly GapCurve[];
  readonly words: number | undefined;
  readonly isStrong: boolean;
}

function GapKey({ curve, curves, words, isStrong }: GapKeyProps) {
  const text = useFullText();
  const read = (of: 'probability' | 'kept'): number | null =>
    words === undefined ? null : valueOnLine(valuesOf(curve, of), words);
  const probability = read('probability');
  const kept = read('kept');
  return (
    <li className={`hue-${curveHue(curve)}`}>
      <svg width="30" height="12" aria-hidden="true">
        <path className={`${curveClass(curve)}${isStrong ? ' is-shown' : ''}`} d="M1 6H29" />
      </svg>
      <span>{networkName(curve, curves, text)}</span>
      {probability !== null && <b>{text.percent(probability)}</b>}
      {kept !== null && (
        <span className="gap-keyKept">
          {text('gap.keeps', { percent: text.wholePercent(kept) })}
        </span>
      )}
    </li>
  );
}
