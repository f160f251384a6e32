/** Seconds as `1 min 05 s`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  return minutes === 0
    ? `${String(rest)} s`
    : `${String(minutes)} min ${String(rest).padStart(2, '0')} s`;
}

/**
 * A line on standard error that is written over in a terminal; elsewhere a new line now and then.
 */
export class ProgressLine {
  private readonly live = process.stderr.isTTY;
  private shownAt = 0;

  /** Shows the text, at most ten times a second (every ten seconds outside a terminal). */
  show(text: string): void {
    const now = Date.now();
    if (now - this.shownAt < (this.live ? 100 : 10_000)) return;
    this.shownAt = now;
    process.stderr.write(this.live ? `\r\u001b[2K${text}` : `${text}\n`);
  }

  /** Writes a text that stays. */
  finish(text: string): void {
    process.stderr.write(this.live ? `\r\u001b[2K${text}\n` : `${text}\n`);
    this.shownAt = 0;
  }
}
