import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/scenarios/evaluate.ts';
import {
  measureExperiments,
  type ExperimentResults,
} from '../../src/scenarios/experiments/measure.ts';
import { france } from '../../src/scenarios/france/index.ts';
import { trainedParameters } from '../../src/scenarios/size.ts';
import { shippedModel } from '../scenarios/shippedFile.ts';
import { runCli } from './runCommand.ts';

interface EvaluationReport extends Evaluation {
  readonly scenario: string;
  readonly model: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly experiments?: ExperimentResults;
}

async function evaluate(...argv: readonly string[]): Promise<EvaluationReport> {
  const { code, stdout, stderr } = await runCli('evaluate', argv, '.');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as EvaluationReport;
}

describe('evaluate', () => {
  const options = ['--scenario', 'france', '--seed', '12', '--sentences', '20'];

  test('measures the shipped readable LSTM on fresh sentences of the seed', async () => {
    const report = await evaluate(...options, '--cell', 'lstm', '--layers', '1');
    expect(report).toMatchObject({ scenario: 'france', seed: 12 });
    expect(report.model).toEqual({
      cell: 'lstm',
      layers: 1,
      direction: 'forward',
      trained: 'readable',
      hiddenSize: 24,
      parameters: trainedParameters({
        cell: 'lstm',
        inputs: 16,
        units: 24,
        layers: 1,
        bidirectional: false,
        vocabulary: france.vocabulary,
      }),
    });
    expect(report.buckets.map(({ name }) => name)).toEqual(france.buckets.map(({ name }) => name));
    for (const { accuracy, interval, meanProbability, sentences } of report.buckets) {
      expect(accuracy).toBeGreaterThanOrEqual(0.9);
      expect(interval[0]).toBeLessThanOrEqual(accuracy);
      expect(interval[1]).toBeGreaterThanOrEqual(accuracy);
      expect(meanProbability).toBeGreaterThan(0.8);
      expect(sentences).toBe(20);
    }
    const { countryKept, middleKept, writtenUnits, influenceTop } = report.readability!;
    expect(countryKept).toBeGreaterThanOrEqual(0.95);
    expect(middleKept).toBeLessThanOrEqual(0.2);
    expect(writtenUnits).toBeGreaterThanOrEqual(2);
    expect(writtenUnits).toBeLessThanOrEqual(8);
    expect(influenceTop).toBeGreaterThanOrEqual(0.99);
  });

  test('says of a simple RNN that it has no memory to measure', async () => {
    const report = await evaluate(...options, '--cell', 'rnn');
    expect(report.model).toMatchObject({ cell: 'rnn', trained: 'plain' });
    expect(report.readability).toMatchObject({
      countryKept: null,
      middleKept: null,
      writtenUnits: null,
    });
  });

  test('interferes with the memory instead, where it is asked to', async () => {
    const report = await evaluate(...options, '--experiments');
    expect(Object.keys(report)).toEqual(['scenario', 'model', 'seed', 'experiments']);
    const { model } = report;
    const results = measureExperiments(
      ...[france, shippedModel('france.lstm.1.forward.readable'), 12, 20],
    );
    expect(model).toMatchObject({ cell: 'lstm', layers: 1, trained: 'readable' });
    expect(report.experiments).toEqual(results);
  });

  test.each([
    [
      ['--scenario', 'counting', '--experiments'],
      /^In counting no single word decides the answer[^\n]+\n$/,
    ],
    [['--all', '--experiments'], /^--experiments cannot stand together with --all\.\n$/],
    [[], /^--scenario is missing[^\n]+\n$/],
    [['--scenario', 'mars'], /^There is no scenario "mars"[^\n]+\n$/],
    [['--scenario', 'france', '--sentences', '0'], /^--sentences must be at least 1\.\n$/],
    [['--scenario', 'france', '--seed', 'x'], /^--seed must be a whole number[^\n]+\n$/],
    [
      ['--scenario', 'france', '--cell', 'rnn', '--trained', 'readable'],
      /^The scenario france has no network of the kind rnn, 1 layer, forward, readable[^\n]+\n$/,
    ],
  ])('%j: one sentence, nothing else', async (argv, message) => {
    const { code, stdout, stderr } = await runCli('evaluate', argv, '.');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
