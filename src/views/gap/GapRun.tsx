import type { FullText } from '../../i18n/index.ts';
import { isUnderWay, SENTENCES, type GapCurves } from '../../state/gapCurves.ts';
import { causeOf } from '../shared/causeOf.ts';
import { useFullText } from '../useText.ts';
import '../shared/panelButton.css';

interface GapRunProps {
  readonly measured: GapCurves;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

function problemOf({ problem }: GapCurves, text: FullText): string {
  if (problem === 'worker') return text('gap.brokeOff');
  return problem ? `${text('app.failed')} ${causeOf(problem, text)}` : '';
}

/** What has been measured, said in one line. */
function stateOf(measured: GapCurves, text: FullText): string {
  const { status, curves } = measured;
  const count = curves[0]?.points[0]?.sentences ?? 0;
  if (status === 'failed') return problemOf(measured, text);
  if (status === 'fetching') return text('answer.loading');
  if (count > 0) return text('gap.sentences', { count });
  return text('gap.notMeasured', { count: SENTENCES });
}

function buttonFor(measured: GapCurves, text: FullText): string {
  if (isUnderWay(measured)) return text('gap.stop');
  if (measured.status === 'done') return text('gap.again');
  return text('gap.start', { count: measured.curves.length });
}

/** Starts the measuring of the curves, shows how far it is, and stops it. */
export function GapRun({ measured, onStart, onStop }: GapRunProps) {
  const text = useFullText();
  const isRunning = isUnderWay(measured);
  return (
    <div className="gap-run">
      <button
        type="button"
        className="panel-button is-framed"
        onClick={isRunning ? onStop : onStart}
      >
        {buttonFor(measured, text)}
      </button>
      {isRunning && <progress value={measured.done} aria-label={text('gap.progress')} />}
      {/* How far it is can be asked for; what is told unasked is how it ended. */}
      <p role={measured.status === 'failed' ? 'alert' : 'status'} aria-busy={isRunning}>
        {stateOf(measured, text)}
      </p>
    </div>
  );
}
