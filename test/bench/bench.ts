/**
 * The engine against TensorFlow.js and ONNX Runtime, one thread each, in turns in one run:
 * `npm run bench`, or `npm run --silent bench -- --json`. Takes about two minutes. Times are medians
 * of processor time, ratios the medians of the quotients of each round.
 */
import { cpus, loadavg } from 'node:os';
import {
  forwardCases,
  measureForward,
  measureTraining,
  trainingCases,
  type Measurement,
  type Sizes,
} from './measure.ts';
import { furthestFromFloor, reportOf, targetsOf } from './report.ts';

const wantsJson = process.argv.includes('--json');

function tell(kind: string, { units, steps, layers }: Sizes): void {
  const stack = layers === 1 ? '1 layer' : `${layers} layers`;
  process.stderr.write(`${kind}: H = ${units}, T = ${steps}, ${stack}\n`);
}

const measurements: Measurement[] = [];
for (const sizes of forwardCases) {
  tell('forward', sizes);
  measurements.push(await measureForward(sizes));
}
for (const sizes of trainingCases) {
  tell('training', sizes);
  measurements.push(await measureTraining(sizes));
}

const machine = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  loadAverage: loadavg()[0]!,
};
if (wantsJson) {
  const targets = targetsOf(measurements);
  const floor = furthestFromFloor(measurements, 'forward');
  console.log(JSON.stringify({ machine, measurements, targets, floor }, null, 2));
} else {
  const { node, processor, cores, loadAverage } = machine;
  console.log(`\n${reportOf(measurements)}\n`);
  console.log(`Node ${node}, ${processor}, ${cores} cores, load ${loadAverage.toFixed(1)}`);
}
