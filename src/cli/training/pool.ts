/** Worker processes, each of which carries out one task at a time. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../commandError.ts';
import type { Answer, Order, Progress, Task } from './protocol.ts';

const workerFile = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** One process, started when it is first needed. */
export class Worker {
  private readonly child: ChildProcess = fork(workerFile, {
    // Standard output belongs to what the command prints.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // The keyboard interrupts the command alone, which says what is to be done: a process that is
    // still starting would not live through it.
    detached: true,
  });

  /**
   * Carries out a task. Resolves with one line about what came of it, or undefined if it was
   * stopped; throws what went wrong.
   */
  carryOut(task: Task, onProgress: (progress: Progress) => void): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      const settle = (action: () => void): void => {
        this.child.off('message', hear);
        this.child.off('exit', lose);
        action();
      };
      const hear = (answer: Answer): void => {
        if (answer.kind === 'progress') onProgress(answer.progress);
        if (answer.kind === 'done') settle(() => resolve(answer.summary));
        if (answer.kind === 'stopped') settle(() => resolve(undefined));
        if (answer.kind === 'failed') settle(() => reject(new CommandError(answer.message)));
      };
      const lose = (): void =>
        settle(() =>
          reject(new CommandError('A training process ended before its task was done.')),
        );
      this.child.on('message', hear);
      this.child.on('exit', lose);
      if (this.child.connected) this.send(task);
      else lose();
    });
  }

  /** Asks for the task at hand to be saved and given up. */
  stop(): void {
    this.send({ kind: 'stop' });
  }

  /** Lets the process end. */
  dismiss(): void {
    if (this.child.connected) this.child.disconnect();
  }

  private send(order: Order): void {
    if (this.child.connected) this.child.send(order);
  }
}
