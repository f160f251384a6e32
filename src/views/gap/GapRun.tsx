import type { FullText } from '../../i18n/index.ts';
import { SENTENCES, type GapCurves } from '../../state/gapCurves.ts';
import { causeOf } from '../shared/causeOf.ts';
import { useFullText } from '../useText.ts';

interface GapRunProps {
  readonly measured: GapCurves;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

function problemOf({ problem }: GapCurves, text: FullText): string {
  return typeof problem === 'object' ? causeOf(problem, text) : (problem ?? '');
}

/** What has been measured, said in one line. */
function stateOf(measured: GapCurves, text: FullText): string {
  const { status, curves } = measured;
  const count = curves[0]?.points[0]?.sentences ?? 0;
  if (status === 'failed') return `${text('app.failed')} ${problemOf(measured, text)}`;
  if (status === 'fetching') return text('answer.loading');
  if (count > 0) return text('gap.sentences', { count });
  return text('gap.notMeasured', { count: SENTENCES });
}

/** Starts the measuring of the curves, shows how far it is, and stops it. */
export function GapRun({ measured, onStart, onStop }: GapRunProps) {
  const text = useFullText();
  const { status, done, curves } = measured;
  const isUnderWay = status === 'fetching' || status === 'measuring';
  return (
    <div className="gap-run">
      {status !== 'done' && (
        <button
          type="button"
          className="gap-button is-framed"
          onClick={isUnderWay ? onStop : onStart}
        >
          {isUnderWay ? text('gap.stop') : text('gap.start', { count: curves.length })}
        </button>
      )}
      {isUnderWay && <progress value={done} aria-label={text('gap.progress')} />}
      <p role={status === 'failed' ? 'alert' : undefined}>{stateOf(measured, text)}</p>
    </div>
  );
}
