import { memo } from 'react';
import type { MapColumns } from '../../draw/map/layout.ts';
import { sizeText } from '../shared/smallNumber.ts';
import { StepTable } from '../shared/StepTable.tsx';
import { useFullText } from '../useText.ts';
import type { FlowCurves } from './flowCurves.ts';

interface FlowTableProps {
  readonly curves: FlowCurves;
  readonly columns: MapColumns;
  readonly words: readonly string[];
}

/** The numbers of the curves. */
export const FlowTable = memo(function FlowTable({ curves, columns, words }: FlowTableProps) {
  const text = useFullText();
  const quantities = [...curves.carried, ...curves.words].map(({ id, name, hue, values }) => {
    return { id, name, hue, at: (step: number) => sizeText(values[step]!, text) };
  });
  return <StepTable label={text('flow.numbers')} {...{ columns, words, quantities }} />;
});
