import { useRef, useState } from 'react';
import { useChoice, useSession } from '../../state/hooks.ts';
import { onDemand } from '../shared/onDemand.tsx';
import type { ScenarioDialogProps } from '../scenarios/ScenarioDialog.tsx';
import { useText } from '../useText.ts';

const ScenarioDialog = onDemand<ScenarioDialogProps>(
  async () => (await import('../scenarios/ScenarioDialog.tsx')).ScenarioDialog,
);

/** Names the scenario that is shown, and opens the list of all and of the presets. */
export function ScenarioPicker() {
  const text = useText();
  const scenario = text.of('scenario', useChoice('scenario'));
  const opening = useSession('opening')?.scenario;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="scenario-picker">
      <button
        ref={button}
        type="button"
        className="quiet-button scenario-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={text('bar.scenario', { scenario })}
        onClick={() => setOpen(true)}
      >
        {scenario}
        <span className="scenario-arrow" aria-hidden="true" />
      </button>
      <span className="scenario-opening" role="status">
        {opening !== undefined && text('bar.opening', { scenario: text.of('scenario', opening) })}
      </span>
      {isOpen && <ScenarioDialog onClose={close} />}
    </div>
  );
}
