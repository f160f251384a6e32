/** The measurements as tables, and the targets held against them. */
import { ENGINE, FRESH, RIVALS, type Measurement, type Rival, type Sizes } from './measure.ts';

export interface Target {
  readonly text: string;
  readonly least: number;
  /** The rival's time over the engine's. */
  readonly measured: number;
  /** The same for an engine that would take no longer than the floor. */
  readonly atFloor: number;
  readonly isMet: boolean;
}

const FLOOR_LIMIT = 2.3;

type Aim = Sizes & Pick<Measurement, 'kind'> & { readonly rival: Rival; readonly least: number };

const shortSentence = { steps: 25, layers: 1 } as const;
const aims: readonly Aim[] = [
  { kind: 'forward', units: 32, ...shortSentence, rival: 'tfjs wasm', least: 10 },
  { kind: 'forward', units: 128, ...shortSentence, rival: 'tfjs wasm', least: 1.2 },
  { kind: 'forward', units: 32, ...shortSentence, rival: 'onnxruntime', least: 0.4 },
  { kind: 'training', units: 32, ...shortSentence, rival: 'tfjs wasm', least: 2.5 },
];

function isOf(measurement: Measurement, { kind, units, steps, layers }: Aim): boolean {
  return (
    measurement.kind === kind &&
    measurement.units === units &&
    measurement.steps === steps &&
    measurement.layers === layers
  );
}

export function targetsOf(measurements: readonly Measurement[]): readonly Target[] {
  return aims.flatMap((aim) => {
    const found = measurements.find((each) => isOf(each, aim));
    const measured = found?.ratios[aim.rival];
    if (found === undefined || measured === undefined) return [];
    const atFloor = measured * found.floor.multiple;
    const { kind, units, steps, rival, least } = aim;
    const text = `${kind}, H = ${units}, T = ${steps}: at least ${least} times as fast as ${rival}`;
    return [{ text, least, measured, atFloor, isMet: measured >= least }];
  });
}

/** The case that lies the furthest above the floor. */
export function furthestFromFloor(
  measurements: readonly Measurement[],
  kind: Measurement['kind'],
): { readonly multiple: number; readonly limit: number; readonly isMet: boolean } {
  const multiples = measurements
    .filter((each) => each.kind === kind)
    .map(({ floor }) => floor.multiple);
  const multiple = Math.max(...multiples);
  return { multiple, limit: FLOOR_LIMIT, isMet: multiple <= FLOOR_LIMIT };
}

function milliseconds(ms: number | undefined): string {
  return ms === undefined ? '–' : ms.toPrecision(3);
}

function times(ratio: number | undefined): string {
  return ratio === undefined ? '–' : `${ratio.toFixed(ratio < 10 ? 2 : 0)}×`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, column) => cell.padStart(widths[column]!)).join('  '))
    .join('\n');
}

function measurementTable(measurements: readonly Measurement[]): string {
  const names = [ENGINE, FRESH, ...RIVALS].filter((name) => name in measurements[0]!.ms);
  const rivals = RIVALS.filter((name) => name in measurements[0]!.ratios);
  const head = [
    ...['H', 'T', 'layers', 'rounds'],
    ...names.map((name) => `${name} ms`),
    'floor ms',
    ...rivals.map((name) => `vs ${name}`),
    'of floor',
  ];
  const rows = measurements.map(({ units, steps, layers, rounds, ms, ratios, floor }) => [
    ...[units, steps, layers, rounds].map(String),
    ...names.map((name) => milliseconds(ms[name])),
    milliseconds(floor.ms),
    ...rivals.map((name) => times(ratios[name])),
    times(floor.multiple),
  ]);
  return table([head, ...rows]);
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'MISSED';
}

export function reportOf(measurements: readonly Measurement[]): string {
  const forward = measurements.filter(({ kind }) => kind === 'forward');
  const training = measurements.filter(({ kind }) => kind === 'training');
  const floor = furthestFromFloor(measurements, 'forward');
  return [
    'Forward pass of an LSTM, batch 1, as many inputs as units. The engine records every signal of',
    'every step, into buffers that are there ("fresh": from nothing); the others return h only.',
    '',
    measurementTable(forward),
    '',
    'A training step: 32 sentences, 150 words, embedding of 16, softmax at every step, Adam.',
    '',
    measurementTable(training),
    '',
    'Targets',
    ...targetsOf(measurements).map(
      ({ text, measured, atFloor, isMet }) =>
        `  ${verdict(isMet)}: ${text} (${times(measured)}; the floor itself ${times(atFloor)})`,
    ),
    `  ${verdict(floor.isMet)}: forward, all sizes: at most ${floor.limit} times the floor of plain JavaScript (${times(floor.multiple)})`,
  ].join('\n');
}
