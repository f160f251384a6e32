import type { FullText } from '../../i18n/index.ts';
import { sizeText } from '../shared/smallNumber.ts';
import { useFullText } from '../useText.ts';
import type { FlowCurve, FlowCurves } from './flowCurves.ts';

/** Where a step stands, seen from the answer: "At “France”, step 5, 18 steps before the answer". */
export function placeText(
  step: number,
  answerStep: number,
  words: readonly string[],
  text: FullText,
): string {
  const values = { word: words[step] ?? '', step, count: Math.abs(answerStep - step) };
  if (step === answerStep) return text('flow.atAnswer', values);
  return text(step < answerStep ? 'flow.before' : 'flow.behind', values);
}

interface FlowKeysProps {
  readonly curves: FlowCurves;
  readonly step: number;
  readonly answerStep: number;
  readonly words: readonly string[];
}

/** What each curve is, with its value at the step that is looked at. */
export function FlowKeys({ curves, step, answerStep, words }: FlowKeysProps) {
  const text = useFullText();
  return (
    <div className="flow-keys">
      <p className="flow-place">{placeText(step, answerStep, words, text)}</p>
      <ul>
        {curves.carried.map((curve) => (
          <FlowKey key={curve.id} curve={curve} step={step} shape="line" />
        ))}
        {curves.words.map((curve) => (
          <FlowKey key={curve.id} curve={curve} step={step} shape="dot" />
        ))}
      </ul>
    </div>
  );
}

interface FlowKeyProps {
  readonly curve: FlowCurve;
  readonly step: number;
  readonly shape: 'line' | 'dot';
}

function FlowKey({ curve, step, shape }: FlowKeyProps) {
  const text = useFullText();
  const { hue, isFoil, name, values } = curve;
  return (
    <li className={`hue-${hue}`}>
      <svg width="26" height="12" aria-hidden="true">
        {shape === 'line' ? (
          <path className={lineClass(curve)} d="M1 6H25" />
        ) : (
          <circle className={dotClass(isFoil)} cx="13" cy="6" r="4" />
        )}
      </svg>
      <span>{name}</span> <b>{sizeText(values[step]!, text)}</b>
    </li>
  );
}

export function lineClass({ id, isFoil }: Pick<FlowCurve, 'id' | 'isFoil'>): string {
  if (id.endsWith('.kept')) return 'flow-line is-kept';
  return isFoil ? 'flow-line is-foil' : 'flow-line';
}

export function dotClass(isFoil: boolean): string {
  return isFoil ? 'flow-dot is-foil' : 'flow-dot';
}
