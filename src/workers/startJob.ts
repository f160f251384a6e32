/** The page's end: long work is started, tells of itself, and can be given up at any time. */
import type { JobName, Piece, Reply, Request } from './protocol.ts';

export interface JobListener<Name extends JobName> {
  readonly onPiece: (piece: Piece<Name>) => void;
  readonly onDone: () => void;
  /** The message may be empty. */
  readonly onFailed: (message: string) => void;
}

function tell<Name extends JobName>(reply: Reply<Name>, listener: JobListener<Name>): void {
  if (reply.kind === 'piece') listener.onPiece(reply.piece);
  else if (reply.kind === 'done') listener.onDone();
  else listener.onFailed(reply.message);
}

/** Starts a job in a worker of its own. Returns what gives it up; nothing is told after that. */
export function startJob<Name extends JobName>(
  name: Name,
  request: Request<Name>,
  listener: JobListener<Name>,
): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const end = (): void => {
    worker.terminate();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Reply<Name>>) => {
    if (data.kind !== 'piece') end();
    tell(data, listener);
  });
  // The worker itself could not be fetched or started.
  worker.addEventListener('error', ({ message }) => {
    end();
    listener.onFailed(message);
  });
  worker.postMessage({ name, request });
  return end;
}

export type StartJob = typeof startJob;
