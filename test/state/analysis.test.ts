import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnalysis, writeAnalysis, type Analysis } from '../../src/state/analysis.ts';
import { choiceRows } from '../../src/state/choices.ts';

const anyAnalysis: fc.Arbitrary<Analysis> = fc.record({
  isOfUnit: fc.boolean(),
  isContrastive: fc.boolean(),
  answer: fc.option(fc.nat(99_999)),
  isByDeletion: fc.boolean(),
  target: fc.oneof(fc.constant(null), fc.constant('now' as const), fc.nat(299)),
});

describe('what is looked at in the ledger and the influence table', () => {
  it('comes back from the link', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const written = writeAnalysis(analysis);
        expect(readAnalysis(written)).toEqual(analysis);
        const { value = '' } = written === '' ? {} : choiceRows.analysis.decode(written, {});
        expect(value).toBe(written);
      }),
    );
  });

  it('is nothing unless it is chosen', () => {
    expect(writeAnalysis(readAnalysis(''))).toBe('');
  });

  it('is what can be read of nonsense', () => {
    const read = readAnalysis('units-contrast-answer-answer-7-target12x-deletion-target1234567');
    expect(read).toEqual({
      isOfUnit: false,
      isContrastive: true,
      answer: null,
      isByDeletion: true,
      target: null,
    });
  });
});
