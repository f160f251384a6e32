import { describe, expect, it } from 'vitest';
import { honest, playwrightTally, total, vitestTally } from './tally.ts';

describe('what the runners say at their end', () => {
  it('counts a file that could not be loaded as a failed test', () => {
    const passed = { status: 'passed' };
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [passed, passed] },
        { status: 'failed', assertionResults: [passed, { status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(vitestTally(report)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a test that passes only sometimes as failed', () => {
    const stats = { expected: 5, flaky: 1, unexpected: 2 };
    expect(playwrightTally({ stats })).toEqual({ passed: 5, failed: 3 });
  });

  it('counts a crash, and a run without a test, as one failure', () => {
    expect(honest(1, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 });
    expect(honest(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
    expect(honest(1, { passed: 7, failed: 2 })).toEqual({ passed: 7, failed: 2 });
    expect(honest(0, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 0 });
  });

  it('adds up all runners', () => {
    const tallies = [
      { passed: 1, failed: 2 },
      { passed: 10, failed: 20 },
    ];
    expect(total(tallies)).toEqual({ passed: 11, failed: 22 });
  });
});
