import { useEffect, useId, useRef, useState } from 'react';
import { recipeWished } from '../../state/beside/beside.ts';
import type { Scene } from '../../state/scene.ts';
import { checkText, type TextProblem } from '../../state/sentence.ts';
import { useEscape } from '../controls/useEscape.ts';
import { Refusal } from '../sentence/Refusal.tsx';
import { refusalOf, replaceInDraft } from '../sentence/replaceInDraft.ts';
import { useFullText } from '../useText.ts';
import type { BesideState } from './useBeside.ts';

interface RunTextFormProps {
  readonly scene: Scene;
  readonly state: BesideState;
  /** What the field holds at first. */
  readonly draft: string;
  readonly onApply: (text: string) => void;
  readonly onClose: () => void;
}

/** Whether the network beside reads what stands behind a blank. */
function readsBothWays({ scenario, network }: Scene, { shown, wish }: BesideState): boolean {
  const recipe = wish && recipeWished(scenario, shown, wish);
  const { bidirectional } = network.model.architecture;
  return recipe === undefined ? bidirectional : recipe.direction === 'bidirectional';
}

/** A text of its own for the run beside; one that cannot be read stays as it was typed. */
export function RunTextForm({ scene, state, draft, onApply, onClose }: RunTextFormProps) {
  const text = useFullText();
  const [typed, setTyped] = useState(draft);
  const [refused, setRefused] = useState<TextProblem>();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  useEffect(() => field.current?.focus(), []);
  useEscape(form, onClose);
  const { scenario } = scene;

  const apply = (): void => {
    const checked = checkText(scenario, typed, readsBothWays(scene, state));
    if (checked.ok) {
      onApply(checked.text);
      onClose();
    } else setRefused(checked);
  };
  const change = (changed: string): void => {
    setTyped(changed);
    const left = refusalOf(refused, changed);
    setRefused(left?.ok === false ? left : undefined);
  };
  return (
    <form
      ref={form}
      className="beside-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label htmlFor={fieldId}>{text('beside.field')}</label>
      <textarea
        ref={field}
        id={fieldId}
        lang={scenario.language}
        rows={2}
        value={typed}
        spellCheck={false}
        aria-invalid={refused !== undefined}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          apply();
        }}
      />
      {refused && (
        <Refusal
          result={refused}
          scenario={scenario}
          onReplace={(word, known) => {
            change(replaceInDraft(typed, word, scenario.display(known)));
            field.current?.focus();
          }}
        />
      )}
      <div className="beside-formButtons">
        <button type="submit" className="quiet-button is-strong">
          {text('sentence.apply')}
        </button>
        <button type="button" className="quiet-button" onClick={onClose}>
          {text('sentence.cancel')}
        </button>
      </div>
    </form>
  );
}
