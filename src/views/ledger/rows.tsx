import type { ReactNode } from 'react';
import { useActions, useIsPointed } from '../../state/hooks.ts';
import type { LedgerRow } from '../../state/memoryLedger.ts';
import { usePointing } from '../shared/usePointing.ts';
import type { Lit } from './MemoryStream.tsx';
import { originKey } from './origin.ts';

export interface RowsLit {
  readonly words: readonly string[];
  readonly pin: number | null;
  readonly lit: Lit | null;
  readonly onLight: (lit: Lit | null) => void;
}

interface WordRowProps extends RowsLit {
  readonly row: LedgerRow;
  /** Its numbers, as cells. */
  readonly children: ReactNode;
}

/** A word's row; pointing at it lights its band here and its step everywhere. */
export function WordRow({ row, words, pin, lit, onLight, children }: WordRowProps) {
  const { togglePin } = useActions();
  const step = row.origin.step!;
  const key = originKey(row.origin);
  const isPointed = useIsPointed('step', step);
  const pointing = usePointing({ step });
  const light = () => {
    onLight({ key, step: null });
    pointing.onFocus();
  };
  const leave = () => {
    onLight(null);
    pointing.onBlur();
  };
  return (
    <tr
      className={lit?.key === key || isPointed ? 'is-lit' : undefined}
      onPointerEnter={light}
      // What has the focus stays lit when the pointer has passed over it.
      onPointerLeave={({ currentTarget }) => {
        if (!currentTarget.contains(document.activeElement)) leave();
      }}
      onFocus={light}
      onBlur={leave}
    >
      <th scope="row">
        <button
          type="button"
          className="ledger-word"
          aria-pressed={step === pin}
          onClick={() => togglePin(step)}
        >
          <span>{words[step]}</span> <small>{step}</small>
        </button>
      </th>
      {children}
    </tr>
  );
}

interface PlainRowProps {
  readonly name: string;
  readonly isWide: string | undefined;
  readonly children: readonly [bar: ReactNode, value: ReactNode];
}

export function PlainRow({ name, isWide, children }: PlainRowProps) {
  const [bar, value] = children;
  return (
    <tr>
      <th scope="row" className="ledger-plain">
        {name}
      </th>
      <td className="ledger-barCell">{bar}</td>
      <td>{value}</td>
      {isWide && <td />}
    </tr>
  );
}
