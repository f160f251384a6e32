/**
 * Measures several ways of doing the same thing in turns, so that all of them meet the same machine,
 * and by the time that the processor spends on them, so that it does not matter what else it does.
 */

export interface Contender {
  readonly name: string;
  /** Called before each of its turns; not part of the time. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: () => unknown;
}

export interface Limits {
  /** How long a turn should at least last, the turns before the first round, and all rounds. */
  readonly turnMs: number;
  readonly warmUpMs: number;
  readonly totalMs: number;
  readonly leastRounds: number;
  readonly mostRounds: number;
}

/** Milliseconds a call by contender: one number for every round. */
export type Times = Readonly<Record<string, readonly number[]>>;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of the quotients of each round: what disturbs a round disturbs both. */
export function ratioOf(times: Times, above: string, below: string): number {
  return median(times[above]!.map((time, round) => time / times[below]![round]!));
}

/** Milliseconds that the processor has spent on this process. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function turn({ prepare, run }: Contender, calls: number): Promise<number> {
  await prepare?.();
  const start = processorMs();
  for (let call = 0; call < calls; call++) {
    const result = run();
    if (result instanceof Promise) await result;
  }
  return (processorMs() - start) / calls;
}

/** Runs a contender until it is warm; returns how many calls fill a turn. */
async function warmUp(contender: Contender, { turnMs, warmUpMs }: Limits): Promise<number> {
  let calls = 1;
  let fastest = Infinity;
  for (let spentMs = 0; spentMs < warmUpMs;) {
    const callMs = await turn(contender, calls);
    spentMs += callMs * calls;
    fastest = Math.min(fastest, callMs);
    calls = Math.max(1, Math.round(turnMs / fastest));
  }
  return calls;
}

export async function race(contenders: readonly Contender[], limits: Limits): Promise<Times> {
  const calls: number[] = [];
  for (const contender of contenders) calls.push(await warmUp(contender, limits));
  const times = contenders.map((): number[] => []);
  const start = processorMs();
  for (let round = 0; round < limits.mostRounds; round++) {
    if (round >= limits.leastRounds && processorMs() - start > limits.totalMs) break;
    for (let place = 0; place < contenders.length; place++) {
      // Everyone begins a round once, so that nobody always follows the same one.
      const index = (place + round) % contenders.length;
      times[index]!.push(await turn(contenders[index]!, calls[index]!));
    }
  }
  return Object.fromEntries(contenders.map(({ name }, index) => [name, times[index]!]));
}
