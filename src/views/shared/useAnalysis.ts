import { useMemo } from 'react';
import { readAnalysis, writeAnalysis, type Analysis } from '../../state/analysis.ts';
import { useActions, useChoice } from '../../state/hooks.ts';

/** What is looked at in the ledger and the influence table, and how to change it. */
export function useAnalysis(): readonly [Analysis, (changed: Partial<Analysis>) => void] {
  const choice = useChoice('analysis');
  const { choose } = useActions();
  const analysis = useMemo(() => readAnalysis(choice), [choice]);
  return [analysis, (changed) => choose({ analysis: writeAnalysis({ ...analysis, ...changed }) })];
}
