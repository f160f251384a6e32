import { useEffect, useId, useRef, useState } from 'react';
import type { EditResult } from '../../state/actions.ts';
import type { Scene } from '../../state/scene.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { wordsKnown } from '../../state/sentence.ts';
import { useEscape } from '../controls/useEscape.ts';
import { useFullText } from '../useText.ts';
import { Refusal } from './Refusal.tsx';
import { refusalOf, replaceInDraft } from './replaceInDraft.ts';
import './TextEditor.css';

export interface TextEditorProps {
  readonly scenario: Scene['scenario'];
  /** Whether what stands behind a blank is read too. */
  readonly bidirectional: boolean;
  readonly onClose: () => void;
}

/** The whole text in one field. A draft that cannot be read stays as it was typed. */
export function TextEditor({ scenario, bidirectional, onClose }: TextEditorProps) {
  const text = useFullText();
  const { setText } = useActions();
  const [draft, setDraft] = useState(useChoice('text'));
  const [refused, setRefused] = useState<EditResult>();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  const hintId = useId();
  useEffect(() => field.current?.focus(), []);
  useEscape(form, onClose);

  const apply = (): void => {
    const result = setText(draft);
    if (result.ok) onClose();
    else setRefused(result);
  };
  const change = (changed: string): void => {
    setDraft(changed);
    setRefused(refusalOf(refused, changed));
  };
  return (
    <form
      ref={form}
      className="text-editor"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label htmlFor={fieldId}>{text('sentence.field')}</label>
      <textarea
        ref={field}
        id={fieldId}
        lang={scenario.language}
        rows={3}
        value={draft}
        spellCheck={false}
        aria-describedby={hintId}
        aria-invalid={refused !== undefined}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          // Line breaks mean nothing to the network; while an input method composes, Enter is its.
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          apply();
        }}
      />
      <p id={hintId} className="text-hint">
        {text(bidirectional ? 'sentence.hintBothWays' : 'sentence.hint', {
          count: wordsKnown(scenario),
        })}
      </p>
      {refused && (
        <Refusal
          result={refused}
          scenario={scenario}
          onReplace={(word, known) => {
            change(replaceInDraft(draft, word, scenario.display(known)));
            field.current?.focus();
          }}
        />
      )}
      <div className="text-buttons">
        <button type="submit" className="quiet-button is-strong">
          {text('sentence.apply')}
        </button>
        <button type="button" className="quiet-button" onClick={onClose}>
          {text('sentence.cancel')}
        </button>
        <button
          type="button"
          className="quiet-button text-reset"
          onClick={() => change(scenario.openingText)}
        >
          {text('sentence.opening')}
        </button>
      </div>
    </form>
  );
}
