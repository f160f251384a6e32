import { useFullText } from '../useText.ts';
import './panelButton.css';
import './workProgress.css';

/** Work that takes longer than this shows how far it is. */
export const LATE_MILLISECONDS = 100;

/** How long-lasting work stands. */
export interface WorkShown {
  /** How far the work is, from 0 to 1, where it takes its time. */
  readonly progress: number | undefined;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
}

interface WorkProgressProps {
  readonly work: WorkShown;
  /** What is being done. */
  readonly doing: string;
  /** What is to be said where it was stopped. */
  readonly stopped: string;
}

/** How far work is, where it takes its time, and the way to end it. */
export function WorkProgress({ work, doing, stopped }: WorkProgressProps) {
  const text = useFullText();
  const { progress, isStopped, stop, goOn } = work;
  if (isStopped) {
    return (
      <p className="work-progress">
        {stopped}
        <button type="button" className="panel-button is-framed" onClick={goOn}>
          {text('work.goOn')}
        </button>
      </p>
    );
  }
  if (progress === undefined) return null;
  return (
    <p className="work-progress">
      <progress value={progress} aria-label={doing} />
      {doing}
      <button type="button" className="panel-button is-framed" onClick={stop}>
        {text('sentence.cancel')}
      </button>
    </p>
  );
}
