import type { Ref } from 'react';
import type { EditResult } from '../../state/actions.ts';
import type { Scene } from '../../state/scene.ts';
import { Refusal } from './Refusal.tsx';
import { refusalOf, replaceInDraft } from './replaceInDraft.ts';
import './TextField.css';

/** A text as it is being typed, and why it could not be read when it was last tried. */
export interface Draft {
  readonly typed: string;
  readonly refused?: EditResult | undefined;
}

/** The draft after it was changed: what is no longer in it is no longer refused. */
export function changedDraft({ refused }: Draft, typed: string): Draft {
  return { typed, refused: refusalOf(refused, typed) };
}

interface TextFieldProps {
  readonly id: string;
  readonly scenario: Scene['scenario'];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly rows: number;
  /** What says more about it. */
  readonly hintId?: string;
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** A text for a network to read; Enter hands it over. */
export function TextField(props: TextFieldProps) {
  const { id, scenario, draft, onChange, rows, hintId, ref } = props;
  return (
    <textarea
      ref={ref}
      id={id}
      className="text-field"
      lang={scenario.language}
      rows={rows}
      value={draft.typed}
      spellCheck={false}
      aria-describedby={hintId}
      aria-invalid={draft.refused !== undefined}
      onChange={(event) => onChange(changedDraft(draft, event.target.value))}
      onKeyDown={(event) => {
        // Line breaks mean nothing to the network; while an input method composes, Enter is its.
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}

interface DraftRefusalProps extends Pick<TextFieldProps, 'scenario' | 'draft' | 'onChange'> {
  readonly onReplaced?: () => void;
}

/** Why a draft was not read, and what would help. */
export function DraftRefusal({ scenario, draft, onChange, onReplaced }: DraftRefusalProps) {
  if (draft.refused === undefined) return null;
  return (
    <Refusal
      result={draft.refused}
      scenario={scenario}
      onReplace={(word, known) => {
        const replaced = replaceInDraft(draft.typed, word, scenario.display(known));
        onChange(changedDraft(draft, replaced));
        onReplaced?.();
      }}
    />
  );
}
