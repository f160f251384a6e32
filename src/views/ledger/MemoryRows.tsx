import { useId, useMemo } from 'react';
import { memoryLedgerAt, type MemoryLedger } from '../../state/memoryLedger.ts';
import type { Scene } from '../../state/scene.ts';
import { tiny } from '../shared/tiny.ts';
import { useFullText } from '../useText.ts';
import { LedgerRows, SumRow } from './LedgerRows.tsx';
import type { Lit } from './MemoryStream.tsx';

interface MemoryRowsProps {
  readonly scene: Scene;
  readonly unit: number | null;
  readonly words: readonly string[];
  readonly lit: Lit | null;
  readonly onLight: (lit: Lit | null) => void;
}

/** What is in the memory at the current step, word by word, and that it adds up. */
export function MemoryRows({ scene, unit, words, lit, onLight }: MemoryRowsProps) {
  const text = useFullText();
  const title = useId();
  const { step, pin, network } = scene;
  const { cell, layer } = network;
  const ledger = useMemo(
    () => memoryLedgerAt({ cell, layer }, step, unit),
    [cell, layer, step, unit],
  );
  if (ledger === undefined) return null;
  const word = words[step] ?? '';
  const isAll = unit === null;
  return (
    <div className="ledger-part">
      <h3 id={title}>
        {isAll
          ? text('ledger.inMemory', { word })
          : text('ledger.inUnit', { word, number: unit + 1 })}
      </h3>
      <p className="ledger-note">{text(isAll ? 'ledger.allMeans' : 'ledger.unitMeans')}</p>
      <LedgerRows
        labelledBy={title}
        rows={ledger.rows}
        words={words}
        pin={pin}
        lit={lit}
        onLight={onLight}
        heading={text(isAll ? 'ledger.size' : 'ledger.share')}
        leftHeading={text('ledger.left')}
        isOneSided={isAll}
      >
        {isAll ? (
          <SumOfAll ledger={ledger} units={layer.units} />
        ) : (
          <SumOfUnit ledger={ledger} unit={unit} name={beltName(scene, text)} />
        )}
      </LedgerRows>
    </div>
  );
}

/** What the memory is called: the cell state, or in a GRU the hidden state. */
function beltName({ network }: Scene, text: ReturnType<typeof useFullText>): string {
  const belt = network.cell.signals.find(({ roles }) => roles.includes('belt'));
  return belt === undefined ? '' : text.of('signal', belt.id);
}

interface SumProps {
  readonly ledger: MemoryLedger;
}

function SumOfUnit({ ledger, unit, name }: SumProps & { unit: number; name: string }) {
  const text = useFullText();
  return (
    <>
      <SumRow name={text('ledger.sum')} value={text.signed(ledger.sum)} isStrong />
      <SumRow
        name={text('ledger.memoryOfUnit', { signal: name, number: unit + 1 })}
        value={text.signed(ledger.memory)}
      />
      <SumRow name={text('ledger.difference')} value={tiny(ledger.difference)} />
    </>
  );
}

function SumOfAll({ ledger, units }: SumProps & { units: number }) {
  const text = useFullText();
  return (
    <>
      <SumRow name={text('ledger.sum')} value={text.number(ledger.sum)} isStrong />
      <SumRow name={text('ledger.cancelled')} value={text.signed(-ledger.cancelled)} />
      <SumRow name={text('ledger.held')} value={text.number(ledger.memory)} isStrong />
      <SumRow name={text('ledger.differences', { units })} value={tiny(ledger.difference)} />
    </>
  );
}
