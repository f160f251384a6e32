import { signalWithRole } from '../engine/cells/contract.ts';
import { cellNamed } from '../engine/cells/index.ts';
import type { ExperimentRow } from '../engine/experimentRows.ts';
import { directionsOf, type Direction } from '../engine/model.ts';
import { topWords, type WordProbability } from '../engine/predict.ts';
import type { LayerTrace, Trace } from '../engine/trace.ts';
import type { OpenedModel } from '../formats/openModel.ts';
import type { Reading } from '../scenarios/reading.ts';

type Rows = number[][];

/** What `trace` prints. Numbers are as the engine computed them. */
export interface TraceReport {
  readonly model: {
    readonly cell: string;
    readonly layers: number;
    readonly bidirectional: boolean;
    readonly hiddenSize: number;
    readonly parameters: number;
    /** Tensors of the file that are no part of the network; absent if there are none. */
    readonly ignored?: readonly string[];
  };
  /** One a step, with the start token; absent where the network reads vectors. */
  readonly words?: readonly string[];
  /** What was done to the network, with layers counted from 0; absent where nothing was. */
  readonly experiments?: readonly ExperimentRow[];
  /** In PyTorch's order: layer 1 forward, layer 1 backward, layer 2 forward … */
  readonly trace: readonly {
    /** Counted from 1. */
    readonly layer: number;
    readonly direction: Direction;
    /** [steps][units] each, indexed by the position of the input. */
    readonly signals: Readonly<Record<string, Rows>>;
  }[];
  /** [steps][units × directions] */
  readonly output: Rows;
  /** After the last step that was computed: [layers × directions][units]. */
  readonly finalHidden: Rows;
  /** Likewise; absent where the cell carries on nothing but its output. */
  readonly finalCell?: Rows;
  /** The likeliest next words after each step; absent in bidirectional networks. */
  readonly predictions?: readonly (readonly WordProbability[])[];
  /** One for each blank that is answered. */
  readonly answers?: readonly { readonly step: number; readonly top: readonly WordProbability[] }[];
}

const TOP_COUNT = 5;

/**
 * A trace in the shape in which it is printed.
 * @param reading what the network read, where it read words.
 */
export function reportTrace(opened: OpenedModel, trace: Trace, reading?: Reading): TraceReport {
  const { architecture } = opened.model;
  const { layers, bidirectional, units } = architecture;
  const cell = cellNamed(architecture.cell);
  const [output] = cell.states;
  const belt = signalWithRole(cell, 'belt')?.id;
  return {
    model: {
      cell: cell.name,
      layers,
      bidirectional,
      hiddenSize: units,
      parameters: opened.parameters,
      ...(opened.ignored.length > 0 && { ignored: opened.ignored }),
    },
    ...(reading && { words: reading.words }),
    trace: trace.layers.map(reportLayer),
    output: toRows(trace.output, units * directionsOf(architecture).length),
    finalHidden: trace.layers.map((layer) => finalState(layer, output!)),
    ...(belt !== undefined &&
      belt !== output && { finalCell: trace.layers.map((layer) => finalState(layer, belt)) }),
    ...(reading && reportWords(opened, trace, reading)),
  };
}

function reportLayer({ layer, direction, units, signals }: LayerTrace) {
  return {
    layer: layer + 1,
    direction,
    signals: Object.fromEntries(
      Object.entries(signals).map(([id, values]) => [id, toRows(values, units)]),
    ),
  };
}

function reportWords({ model }: OpenedModel, trace: Trace, reading: Reading): Partial<TraceReport> {
  const { vocabulary, bidirectional } = model.architecture;
  const { logits } = trace;
  if (logits === undefined || vocabulary === undefined) return {};
  const after = (step: number) => topWords(logits, step, vocabulary, TOP_COUNT);
  return {
    ...(!bidirectional && {
      predictions: Array.from({ length: trace.steps }, (_, step) => after(step)),
    }),
    answers: reading.answers.map(({ step }) => ({ step, top: after(step) })),
  };
}

function toRows(values: Float64Array, width: number): Rows {
  return Array.from({ length: values.length / width }, (_, step) =>
    Array.from(values.subarray(step * width, (step + 1) * width)),
  );
}

/** A state where its direction ends: at the last input forward, at the first one backward. */
function finalState({ direction, units, signals }: LayerTrace, state: string): number[] {
  const values = signals[state]!;
  return Array.from(direction === 'forward' ? values.slice(-units) : values.slice(0, units));
}
