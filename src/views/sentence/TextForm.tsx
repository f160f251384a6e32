import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { EditResult } from '../../state/actions.ts';
import type { Scene } from '../../state/scene.ts';
import { useEscape } from '../controls/useEscape.ts';
import { useFullText } from '../useText.ts';
import { KnownWords } from './KnownWords.tsx';
import { changedDraft, DraftRefusal, TextField, type Draft } from './TextField.tsx';
import { useInsertWord } from './useInsertWord.ts';

interface TextFormProps {
  readonly className: string;
  readonly scenario: Scene['scenario'];
  readonly label: string;
  /** What the field holds at first. */
  readonly typed: string;
  readonly rows: number;
  readonly hint?: string;
  /** Does what is to be done with a text, if it can be read. */
  readonly apply: (typed: string) => EditResult;
  readonly onClose: () => void;
  /** What else can be done to the draft. */
  readonly more?: (write: (typed: string) => void) => ReactNode;
}

/** A whole text in one field. A draft that cannot be read stays as it was typed. */
export function TextForm(props: TextFormProps) {
  const { className, scenario, label, typed, rows, hint, apply, onClose, more } = props;
  const text = useFullText();
  const [draft, setDraft] = useState<Draft>({ typed });
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  const hintId = useId();
  useEffect(() => field.current?.focus(), []);
  useEscape(form, onClose);
  const insert = useInsertWord(field, (changed) => setDraft(changedDraft(draft, changed)));
  const submit = (): void => {
    const refused = apply(draft.typed);
    if (refused.ok) onClose();
    else setDraft({ ...draft, refused });
  };
  return (
    <form
      ref={form}
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="text-label" htmlFor={fieldId}>
        {label}
      </label>
      <TextField
        ref={field}
        id={fieldId}
        scenario={scenario}
        draft={draft}
        onChange={setDraft}
        rows={rows}
        {...(hint !== undefined && { hintId })}
      />
      {hint !== undefined && (
        <p id={hintId} className="text-hint">
          {hint}
        </p>
      )}
      <KnownWords scenario={scenario} onChoose={insert} />
      <DraftRefusal
        scenario={scenario}
        draft={draft}
        onChange={setDraft}
        onReplaced={() => field.current?.focus()}
      />
      <div className="text-buttons">
        <button type="submit" className="quiet-button is-strong">
          {text('sentence.apply')}
        </button>
        <button type="button" className="quiet-button" onClick={onClose}>
          {text('sentence.cancel')}
        </button>
        {more?.((changed) => setDraft({ typed: changed }))}
      </div>
    </form>
  );
}
