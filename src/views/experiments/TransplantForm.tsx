import { useId, useRef, useState } from 'react';
import { checkDonor } from '../../state/experiments/checkDraft.ts';
import { placeOfRow, putRow } from '../../state/experiments/desk.ts';
import { wordsOfDonor } from '../../state/experiments/facts.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { DraftRefusal, TextField, type Draft } from '../sentence/TextField.tsx';
import { useFullText } from '../useText.ts';
import './forms.css';
import '../shared/panelField.css';
import '../shared/framedButton.css';

interface TransplantFormProps {
  readonly scene: Scene;
  readonly words: readonly string[];
}

/** Puts the memory of another text, as it is after one of its words, into this one's current step. */
export function TransplantForm({ scene, words }: TransplantFormProps) {
  const text = useFullText();
  const actions = useExperimentActions();
  const { scenario, step, network } = scene;
  const [draft, setDraft] = useState<Draft>({ typed: '' });
  const [chosen, setChosen] = useState<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  const checked = checkDonor(scene, draft.typed);
  const donor = checked.ok ? wordsOfDonor(scene, checked.text) : [];
  const usual = Math.max(0, Math.min(step, donor.length - 1));
  const donorStep = chosen !== null && chosen < donor.length ? chosen : usual;
  const transplant = (): void => {
    if (!checked.ok) {
      setDraft({ ...draft, refused: checked });
      return;
    }
    const taken = donorStep === usual ? {} : { donorStep };
    const row = { kind: 'transplant', step, text: checked.text, ...taken } as const;
    putRow(actions, { ...row, ...placeOfRow(network) }, undefined);
    // The text stays: who tries one word of it wants to try the next, or to mend it.
    setDraft({ typed: draft.typed });
  };
  return (
    <form
      className="lab-group lab-form"
      onSubmit={(event) => {
        event.preventDefault();
        transplant();
      }}
    >
      <h3>{text('lab.transplant')}</h3>
      <label htmlFor={fieldId}>{text('lab.donor')}</label>
      <TextField
        ref={field}
        id={fieldId}
        scenario={scenario}
        draft={draft}
        onChange={setDraft}
        rows={2}
      />
      {donor.length > 0 && (
        <label>
          {text('lab.donorStep')}
          <select
            className="panel-control"
            value={donorStep}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {donor.map((word, each) => (
              <option key={each} value={each}>
                {`${String(each)} ${each === 0 ? text('word.start') : scenario.display(word)}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="framed-button">
        {text('lab.doTransplant', { word: words[step] ?? '' })}
      </button>
      <DraftRefusal
        scenario={scenario}
        draft={draft}
        onChange={setDraft}
        onReplaced={() => field.current?.focus()}
      />
    </form>
  );
}
