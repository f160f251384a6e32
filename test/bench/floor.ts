/**
 * What plain JavaScript needs at the least: all multiply-adds at the rate of an unrolled float64
 * loop, plus all activations at the rate of Math.exp. Both rates are measured in the same rounds.
 */
import { median, type Contender, type Times } from './race.ts';

export interface Work {
  readonly multiplyAdds: number;
  readonly activations: number;
}

const LENGTH = 1024;
const REPEATS = 64;

/** Numbers without an exact pattern, in a plain array of doubles, small enough for the first cache. */
function someNumbers(offset: number): number[] {
  const numbers: number[] = [];
  for (let index = 0; index < LENGTH; index++) numbers.push(Math.sin(index + offset) + 0.001);
  return numbers;
}

const left = someNumbers(0.1);
const right = someNumbers(0.7);

function multiplyAdds(a: number[], b: number[]): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  for (let index = 0; index + 8 <= a.length; index += 8) {
    s0 += a[index]! * b[index]!;
    s1 += a[index + 1]! * b[index + 1]!;
    s2 += a[index + 2]! * b[index + 2]!;
    s3 += a[index + 3]! * b[index + 3]!;
    s4 += a[index + 4]! * b[index + 4]!;
    s5 += a[index + 5]! * b[index + 5]!;
    s6 += a[index + 6]! * b[index + 6]!;
    s7 += a[index + 7]! * b[index + 7]!;
  }
  return s0 + s1 + s2 + s3 + (s4 + s5 + s6 + s7);
}

function exponentials(a: number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += Math.exp(a[index]!);
  return sum;
}

/** Keeps the results alive, so that no loop is optimised away. */
let kept = 0;

function repeated(name: string, loop: () => number): Contender {
  return {
    name,
    run: () => {
      for (let repeat = 0; repeat < REPEATS; repeat++) kept += loop();
      return kept;
    },
  };
}

const MULTIPLY_ADDS = 'multiplyAdds';
const EXPONENTIALS = 'exponentials';

/** The two loops, to be raced along. */
export const floorContenders: readonly Contender[] = [
  repeated(MULTIPLY_ADDS, () => multiplyAdds(left, right)),
  repeated(EXPONENTIALS, () => exponentials(left)),
];

function floorTimes(times: Times, { multiplyAdds: products, activations }: Work): number[] {
  const perCall = LENGTH * REPEATS;
  return times[MULTIPLY_ADDS]!.map(
    (time, round) => (time * products + times[EXPONENTIALS]![round]! * activations) / perCall,
  );
}

/** The floor in milliseconds, and how many times as long a contender takes. */
export function floorOf(times: Times, work: Work, name: string): { ms: number; multiple: number } {
  const floor = floorTimes(times, work);
  const multiples = times[name]!.map((time, round) => time / floor[round]!);
  return { ms: median(floor), multiple: median(multiples) };
}
