import { useState } from 'react';
import type { EditResult } from '../../state/actions.ts';
import { legalNow, type Legal } from '../../state/legal.ts';
import type { Scene } from '../../state/scene.ts';
import { useSymbolActions } from '../../state/symbolHooks.ts';
import { wordsToWrite } from '../../state/wordsToWrite.ts';
import { Icon } from '../controls/icons.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { spoken } from '../shared/spoken.ts';
import { useFullText } from '../useText.ts';
import { Problem } from './Refusal.tsx';
import './SymbolKeys.css';

export interface SymbolKeysProps {
  readonly scene: Scene;
}

/** A key for every symbol, and which of them may come next. */
export function SymbolKeys({ scene }: SymbolKeysProps) {
  const text = useFullText();
  const { insertSymbol, deleteSymbol } = useSymbolActions();
  const [result, setResult] = useState<EditResult>({ ok: true });
  const legal = legalNow(scene);
  if (legal === undefined) return null;
  const { scenario } = scene;
  return (
    <div className="symbol-keys" role="group" aria-label={text('keys.title')}>
      {wordsToWrite(scenario).map((symbol) => (
        <SymbolKey
          key={symbol}
          shown={scenario.display(symbol)}
          isLegal={legal.symbols.has(symbol)}
          onInsert={() => setResult(insertSymbol(symbol))}
        />
      ))}
      <IconButton
        icon="delete"
        label={text('keys.delete')}
        unavailable={scene.step === 0}
        onClick={() => setResult(deleteSymbol())}
      />
      <p className="symbol-note" role="status">
        <LegalNote legal={legal} />
      </p>
      {'problem' in result && <Problem problem={result.problem} />}
    </div>
  );
}

interface SymbolKeyProps {
  readonly shown: string;
  readonly isLegal: boolean;
  readonly onInsert: () => void;
}

function SymbolKey({ shown, isLegal, onInsert }: SymbolKeyProps) {
  const text = useFullText();
  return (
    <button
      type="button"
      className={isLegal ? 'symbol-key is-legal' : 'symbol-key'}
      aria-label={text(isLegal ? 'keys.insertLegal' : 'keys.insert', {
        symbol: spoken(shown, text),
      })}
      onClick={onInsert}
    >
      {shown}
      {isLegal && <Icon name="right" />}
    </button>
  );
}

function LegalNote({ legal }: { readonly legal: Legal }) {
  const text = useFullText();
  if (legal.end !== undefined) return text(`keys.${legal.end}`);
  return (
    <>
      <Icon name="right" />
      {text('keys.legend')}
    </>
  );
}
