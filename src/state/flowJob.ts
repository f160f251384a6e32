/** Long gradients are followed in a worker, so that the page goes on answering. */
import type { FlowQuestion } from '../engine/gradientFlow.ts';
import { startJob } from '../workers/startJob.ts';
import { keepNorms } from './flow.ts';

export interface FlowListener {
  /** How much is done, from 0 to 1. */
  readonly onPart: (part: number) => void;
  readonly onDone: () => void;
  readonly onFailed: () => void;
}

/** Follows them one by one, and keeps what is found. Returns what gives it up. */
export function followInWorker(
  questions: readonly FlowQuestion[],
  { onPart, onDone, onFailed }: FlowListener,
): () => void {
  let answered = 0;
  return startJob('flow', questions, {
    onPiece: (norms) => {
      keepNorms(questions[answered]!, norms);
      answered++;
      onPart(answered / questions.length);
    },
    onDone,
    onFailed,
  });
}
