import type { Ledger } from '../../state/answerLedger.ts';
import type { LedgerRow } from '../../state/memoryLedger.ts';
import { tiny } from '../shared/tiny.ts';
import { useFullText } from '../useText.ts';
import { LedgerRows, SumRow } from './LedgerRows.tsx';
import type { Lit } from './MemoryStream.tsx';

interface AnswerRowsProps {
  readonly ledger: Ledger;
  readonly step: number;
  readonly pin: number | null;
  readonly words: readonly string[];
  readonly lit: Lit | null;
  readonly onLight: (lit: Lit | null) => void;
  readonly labelledBy: string;
  readonly isContrastive: boolean;
}

function rowsOf({ byStep, byEdit, initial }: Ledger, step: number): LedgerRow[] {
  const words = Array.from(byStep.subarray(0, step + 1), (value, from): LedgerRow => ({
    origin: { kind: 'word', step: from },
    value,
  }));
  const edits = Array.from(byEdit, (value, from): LedgerRow => ({
    origin: { kind: 'edit', step: from },
    value,
  }));
  const start: LedgerRow = { origin: { kind: 'initial', step: null }, value: initial };
  return [...words, ...edits.filter(({ value }) => value !== 0), start];
}

/** The rows of a logit, or of how it differs from other sentences, and that they add up to it. */
export function AnswerRows(props: AnswerRowsProps) {
  const { ledger, step, isContrastive, ...others } = props;
  const text = useFullText();
  return (
    <LedgerRows rows={rowsOf(ledger, step)} heading={text('ledger.part')} {...others}>
      <SumRow name={text('ledger.bias')} value={text.signed(ledger.bias)} />
      <SumRow name={text('ledger.sum')} value={text.signed(ledger.total)} isStrong />
      <SumRow
        name={text(isContrastive ? 'ledger.meanDifference' : 'ledger.logit')}
        value={text.signed(ledger.logit)}
      />
      <SumRow name={text('ledger.difference')} value={tiny(ledger.total - ledger.logit)} />
    </LedgerRows>
  );
}
