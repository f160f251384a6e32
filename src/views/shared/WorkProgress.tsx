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
  if (progress === undefined && !isStopped) return null;
  // One button in one place: the keyboard stays on it when the work is stopped.
  return (
    <p className="work-progress">
      {!isStopped && <progress value={progress} aria-label={doing} />}
      {isStopped ? stopped : doing}
      <button type="button" className="panel-button is-framed" onClick={isStopped ? goOn : stop}>
        {text(isStopped ? 'work.goOn' : 'sentence.cancel')}
      </button>
    </p>
  );
}
