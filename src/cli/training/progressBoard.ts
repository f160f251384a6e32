/** What all workers are doing, on standard error: a line for each and one for the whole. */
import { duration } from '../progressLine.ts';

const MILLISECONDS_BETWEEN_DRAWINGS = { live: 100, log: 10_000 } as const;

interface Place {
  readonly text: string;
  /** How much of the task's work is done; undefined until the worker tells. */
  readonly done?: number;
  /** How much of it an earlier training had done: it says nothing about the speed. */
  readonly found?: number;
}

export class ProgressBoard {
  private readonly live = process.stderr.isTTY;
  private readonly places = new Map<number, Place>();
  private drawnLines = 0;
  private drawnAt = 0;
  private tasks = 0;
  private finished = 0;
  private work = 0;
  private workDone = 0;
  private workFound = 0;
  private begunAt = performance.now();

  /** @param work of all tasks, in any unit */
  begin(tasks: number, work: number): void {
    this.tasks = tasks;
    this.work = work;
    this.begunAt = performance.now();
  }

  /** Shows what a worker does and, once that is known, how much of its task's work is done. */
  show(worker: number, text: string, done?: number): void {
    const found = this.places.get(worker)?.found;
    this.places.set(worker, done === undefined ? { text } : { text, done, found: found ?? done });
    this.draw();
  }

  /** Writes a line that stays about a task that is done. */
  finish(worker: number, text: string, work: number): void {
    this.workFound += this.places.get(worker)?.found ?? work;
    this.workDone += work;
    if (work > 0) this.finished++;
    this.places.delete(worker);
    this.write(text);
  }

  /** The worker has nothing more to do. */
  leave(worker: number, text?: string): void {
    this.places.delete(worker);
    if (text !== undefined) this.write(text);
  }

  /** Writes a line that stays. */
  write(text: string): void {
    this.wipe();
    process.stderr.write(`${text}\n`);
    this.drawnAt = 0;
  }

  private whole(): string {
    const places = [...this.places.values()];
    const done = places.reduce((sum, place) => sum + (place.done ?? 0), this.workDone);
    const found = places.reduce((sum, place) => sum + (place.found ?? 0), this.workFound);
    const seconds = (performance.now() - this.begunAt) / 1000;
    const own = done - found;
    const left = own > 0 ? `${duration((seconds / own) * (this.work - done))} left` : 'begun';
    return `${String(this.finished)} of ${String(this.tasks)} runs · ${left}`;
  }

  private draw(): void {
    const now = performance.now();
    const pause = MILLISECONDS_BETWEEN_DRAWINGS[this.live ? 'live' : 'log'];
    if (now - this.drawnAt < pause) return;
    this.wipe();
    this.drawnAt = now;
    const lines = [...[...this.places.values()].map(({ text }) => text), this.whole()];
    const columns = process.stderr.columns;
    process.stderr.write(
      lines.map((line) => `${this.live ? line.slice(0, columns - 1) : line}\n`).join(''),
    );
    this.drawnLines = lines.length;
  }

  /** Takes the lines back that are written over in a terminal. */
  private wipe(): void {
    if (this.live && this.drawnLines > 0) {
      process.stderr.write(`\u001b[${String(this.drawnLines)}A\u001b[J`);
    }
    this.drawnLines = 0;
  }
}
