import { INPUT, signalWithRole } from '../../src/engine/cells/contract.ts';
import { explainPreActivation } from '../../src/engine/explain.ts';
import { topWords } from '../../src/engine/predict.ts';
import { sharesAt } from '../../src/engine/provenance.ts';
import { france } from '../../src/scenarios/france/index.ts';
import {
  likeliestAfter,
  rowOf,
  shownWord,
  spaced,
  valueOf,
  type Reading,
} from './shippedNetwork.ts';
import { english as text } from './texts.ts';

/** A place on both clocks, and the unit whose numbers are spelled out. */
export interface Place {
  readonly step: number;
  readonly phase: string;
  readonly unit: number;
}

/** Factors with a minus sign stand in brackets. */
function factor(value: number): string {
  const shown = text.number(value);
  return shown.startsWith('−') ? `(${shown})` : shown;
}

/** The equations of a phase with the numbers of one step and unit. */
export function equationLines(reading: Reading, { step, phase, unit }: Place): string[] {
  const value = (signal: string, at = step): number => valueOf(reading, signal, at, unit);
  const shown = (signal: string): string => text.number(value(signal));
  const squashed = (signal: string, name: string, of: string): string =>
    `${shown(signal)} = ${name}(${shown(of)})`;
  switch (phase) {
    case 'forget':
      return [squashed('forgetGate', 'σ', 'forgetGatePreActivation')];
    case 'writeAmount':
      return [squashed('inputGate', 'σ', 'inputGatePreActivation')];
    case 'writeContent':
      return [squashed('candidate', 'tanh', 'candidatePreActivation')];
    case 'reset':
      return [squashed('resetGate', 'σ', 'resetGatePreActivation')];
    case 'keepOrWrite':
      return [squashed('updateGate', 'σ', 'updateGatePreActivation')];
    case 'update': {
      if (reading.cell.name === 'gru') {
        const keep = factor(value('updateGate'));
        const kept = `${keep} × ${factor(value('hiddenState', step - 1))}`;
        return [
          `${shown('hiddenState')} = ${kept} + (1 − ${keep}) × ${factor(value('candidate'))}`,
        ];
      }
      const kept = `${factor(value('forgetGate'))} × ${factor(value('cellState', step - 1))}`;
      const written = `${factor(value('inputGate'))} × ${factor(value('candidate'))}`;
      return [`${shown('cellState')} = ${kept} + ${written}`];
    }
    case 'readOut': {
      const gate = squashed('outputGate', 'σ', 'outputGatePreActivation');
      return [
        gate,
        `${shown('hiddenState')} = ${shown('outputGate')} × tanh(${shown('cellState')})`,
      ];
    }
    case 'rewrite':
      return [squashed('hiddenState', 'tanh', 'hiddenPreActivation')];
    case 'predict':
      return predictionLines(reading, step);
    default:
      return [];
  }
}

/** The logit of the likeliest word, and its probability against all others; forward networks only. */
function predictionLines({ model, trace }: Reading, step: number): string[] {
  const vocabulary = model.architecture.vocabulary!;
  const { word, probability } = topWords(trace.logits!, step, vocabulary, 1)[0]!;
  const token = vocabulary.indexOf(word);
  const all = trace.logits!.subarray(step * vocabulary.length, (step + 1) * vocabulary.length);
  const logit = all[token]!;
  const others = Math.log(
    all.reduce((sum, each, at) => (at === token ? sum : sum + Math.exp(each)), 0),
  );
  const bias = model.tensors['output.bias']!.data[token]!;
  const power = (exponent: number): string => `e${text.number(exponent)}`;
  return [
    `${france.display(word)}: ${text.number(logit)} = ${text.number(logit - bias)} + ${factor(bias)}`,
    `${spaced(text.percent(probability))} = ${power(logit)} / (${power(logit)} + ${power(others)})`,
  ];
}

/** The pre-activations of a phase, taken apart by what they read. */
export function partLines(reading: Reading, { step, phase, unit }: Place): string[] {
  const computes = reading.cell.phases.find(({ id }) => id === phase)!.computes;
  const { layer: below } = reading.layer;
  const isBackward = reading.layer.direction === 'backward';
  return computes
    .filter((signal) => signal.endsWith('PreActivation'))
    .map((signal) => {
      const parts = explainPreActivation(reading.model, reading.layer, signal, step, unit);
      const sum = (from: string | undefined): string =>
        text.number(
          parts.filter((part) => part.from === from).reduce((all, part) => all + part.value, 0),
        );
      const hasPeephole = parts.some(({ kind }) => kind === 'diagonal');
      const isRecalled = parts.some(({ from }) => from === 'recalled');
      const before = text(isBackward ? 'equation.hiddenFromRight' : 'equation.hiddenBefore');
      return text(hasPeephole ? 'equation.partsWithMemory' : 'equation.parts', {
        sum: text.number(valueOf(reading, signal, step, unit)),
        input: sum(INPUT),
        hidden: sum(isRecalled ? 'recalled' : 'hiddenState'),
        memory: sum('cellState'),
        bias: sum(undefined),
        source:
          below === 0 ? text('equation.fromWord') : text('equation.fromLayer', { layer: below }),
        before: isRecalled ? text('equation.throughReset', { before }) : before,
      });
    });
}

/** Where most of a unit's memory was written, which part that is, and how much of it is left. */
function originFacts(reading: Reading, step: number, unit: number): string[] {
  const { units } = reading.layer;
  const shares = sharesAt(reading.cell, reading.layer, step)!.byStep;
  const share = (source: number): number => shares[source * units + unit]!;
  const sources = Array.from({ length: step + 1 }, (_, source) => source);
  const origin = sources.reduce((best, source) =>
    Math.abs(share(source)) > Math.abs(share(best)) ? source : best,
  );
  const word = `“${shownWord(reading, origin)}”`;
  const all = sources.reduce((sum, source) => sum + Math.abs(share(source)), 0);
  const portion = text.wholePercent(Math.abs(share(origin)) / all);
  if (origin === step) return [word, portion];
  const kept = share(origin) / valueOf(reading, 'written', origin, unit);
  const ago = step - origin;
  return [word, portion, ago === 1 ? 'one word ago' : `${ago} words ago`, text.wholePercent(kept)];
}

/** What the cell carries from step to step. */
function beltOf({ cell }: Reading): string {
  return signalWithRole(cell, 'belt')!.id;
}

/** The numbers and words that the sentence on a phase has to tell, whatever its wording. */
export function factsOfMeaning(reading: Reading, { step, phase, unit }: Place): string[] {
  const value = (signal: string, at = step): number => valueOf(reading, signal, at, unit);
  const row = (signal: string): Float64Array => rowOf(reading, signal, step);
  switch (phase) {
    case 'takeIn':
      return [
        `“${shownWord(reading, step)}”`,
        `${reading.model.architecture.inputs} numbers`,
        String(reading.layer.units),
      ];
    case 'forget':
    case 'keepOrWrite': {
      const keep = phase === 'forget' ? 'forgetGate' : 'updateGate';
      const mean = row(keep).reduce((sum, each) => sum + each, 0) / row(keep).length;
      return [text.wholePercent(value(keep)), text.wholePercent(mean)];
    }
    case 'reset': {
      const open = row('resetGate').filter((each) => each > 0.5).length;
      return [text.wholePercent(value('resetGate')), `${open} of ${reading.layer.units} units`];
    }
    case 'writeAmount': {
      const open = row('inputGate').filter((each) => each > 0.5).length;
      return [text.wholePercent(value('inputGate')), `${open} of ${reading.layer.units} units`];
    }
    case 'writeContent':
      return [text.number(value('candidate'))];
    case 'update':
      return Math.abs(value(beltOf(reading))) < 0.02
        ? [`Unit ${unit + 1} holds almost nothing`]
        : originFacts(reading, step, unit);
    case 'readOut':
      return [text.wholePercent(value('outputGate'))];
    case 'rewrite':
      return [text.number(value('hiddenState', step - 1)), text.number(value('hiddenState'))];
    default: {
      const [first] = likeliestAfter(reading, step);
      return [`“${france.display(first!.word)}”`, text.percent(first!.probability)];
    }
  }
}

type Column = readonly [signal: string, back: 0 | 1];

/** The columns of a cell's table: what each shows, and of which step. */
const columnsOfLstms: Readonly<Record<string, Column>> = {
  keep: ['forgetGate', 0],
  'how much': ['inputGate', 0],
  what: ['candidate', 0],
  show: ['outputGate', 0],
  'C, before': ['cellState', 1],
  'C, after': ['cellState', 0],
  'h, before': ['hiddenState', 1],
  'C, from the right': ['cellState', 1],
  'h, from the right': ['hiddenState', 1],
  'h, after': ['hiddenState', 0],
};

/** The GRU's gates have other names for the same jobs. */
const columnsOfGru: Readonly<Record<string, Column>> = {
  ...columnsOfLstms,
  keep: ['updateGate', 0],
  'how much': ['writeShare', 0],
  'let in': ['resetGate', 0],
};

function columnsFor({ cell }: Reading): Readonly<Record<string, Column>> {
  return cell.name === 'gru' ? columnsOfGru : columnsOfLstms;
}

/** The columns that the table has for a cell, in any order. */
export function columnsOf(reading: Reading): string[] {
  const { cell, layer } = reading;
  const signals = new Set(cell.signals.map(({ id }) => id));
  const foreign = layer.direction === 'backward' ? /before/ : /from the right/;
  return Object.entries(columnsFor(reading))
    .filter(([name, [signal]]) => signals.has(signal) && !foreign.test(name))
    .map(([name]) => name);
}

/** The rows below a head that the page chose the order of. */
export function stepRows(reading: Reading, step: number, head: readonly string[]): string[][] {
  return Array.from({ length: reading.layer.units }, (_, unit) => {
    const values = head.slice(1).map((name) => {
      const [signal, back] = columnsFor(reading)[name]!;
      const at = reading.layer.direction === 'backward' ? step + back : step - back;
      return text.number(valueOf(reading, signal, at, unit));
    });
    return [String(unit + 1), ...values];
  });
}
