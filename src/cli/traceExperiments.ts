import type { ExperimentRow } from '../engine/experimentRows.ts';
import type { Experiment } from '../engine/intervene.ts';
import type { RowContext, RowProblem } from '../scenarios/experiments/problems.ts';
import { donorStepOf, resolveRow } from '../scenarios/experiments/resolve.ts';
import { CommandError } from './commandError.ts';
import { nameUnknown } from './unknownWords.ts';

/** What is done to a network, and the same as rows that leave nothing open. */
export interface AppliedExperiments {
  readonly experiments: readonly Experiment[];
  readonly rows: readonly ExperimentRow[];
}

/** One experiment of a row with all that the row may have left open. */
function completed(context: RowContext, row: ExperimentRow, experiment: Experiment): ExperimentRow {
  const name = row.name !== undefined && { name: row.name };
  if (experiment.kind === 'swapWord') {
    const { kind, step, token } = experiment;
    return { ...name, kind, step, word: context.model.architecture.vocabulary![token]! };
  }
  if (experiment.kind === 'transplant' && row.kind === 'transplant') {
    const { kind, state, step, layer, direction, units } = experiment;
    const donor = { text: row.text, donorStep: donorStepOf(context, row) };
    return { ...name, kind, state, step, layer, direction, ...(units && { units }), ...donor };
  }
  return { ...name, ...experiment } as ExperimentRow;
}

function steps(count: number): string {
  return count === 1 ? 'step 0 only' : `steps 0 to ${count - 1}`;
}

function sentenceOf(problem: RowProblem, vocabulary: readonly string[]): string {
  switch (problem.reason) {
    case 'noSuchLayer':
      return `there is no layer ${problem.layer}; layers go from 0 to ${problem.layers - 1}`;
    case 'readsOneWay':
      return 'the network has no backward direction';
    case 'noSuchUnit':
      return `there is no unit ${problem.unit}; units go from 0 to ${problem.units - 1}`;
    case 'noSuchStep':
      return `there is no step ${problem.step}; the network reads ${steps(problem.steps)}`;
    case 'wrongOrder':
      return `the first step, ${problem.from}, comes after the last, ${problem.to}`;
    case 'noSuchSignal':
      return (
        `"${problem.signal}" is no gate or candidate of this network; it has ` +
        (problem.known.join(', ') || 'none')
      );
    case 'noSuchState':
      return `"${problem.state}" is no state of this network; it has ${problem.known.join(', ')}`;
    case 'outOfRange':
      return `the value ${problem.value} is not between ${problem.least} and ${problem.most}`;
    case 'noPeepholes':
      return 'the network has no peepholes to cut';
    case 'readsNoWords':
      return 'the network reads no words';
    case 'notOneWord':
      return `${JSON.stringify(problem.word)} is not one word`;
    case 'unknownWords':
      return `the network does not know ${nameUnknown(problem.words, vocabulary)}`;
    case 'emptyText':
      return 'the text holds no word to read';
    case 'noSuchDonorStep':
      return `the text has no step ${problem.step}; the network reads ${steps(problem.steps)} of it`;
  }
}

/**
 * What the rows that are switched on do to a network.
 * @throws CommandError with one sentence about the first row that does not fit; rows count from 0.
 */
export function applyRows(context: RowContext, rows: readonly ExperimentRow[]): AppliedExperiments {
  const applied = rows.flatMap((row, index) => {
    if (row.off === true) return [];
    const resolved = resolveRow(context, row);
    if ('problem' in resolved) {
      const { vocabulary = [] } = context.model.architecture;
      throw new CommandError(`Experiment ${index}: ${sentenceOf(resolved.problem, vocabulary)}.`);
    }
    return resolved.experiments.map((experiment) => ({
      experiment,
      row: completed(context, row, experiment),
    }));
  });
  return {
    experiments: applied.map(({ experiment }) => experiment),
    rows: applied.map(({ row }) => row),
  };
}
