import { recipeWished } from '../../state/beside/beside.ts';
import type { Scene } from '../../state/scene.ts';
import { checkText } from '../../state/sentence.ts';
import { TextForm } from '../sentence/TextForm.tsx';
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

/** A text of its own for the run beside. */
export function RunTextForm({ scene, state, draft, onApply, onClose }: RunTextFormProps) {
  const text = useFullText();
  const { scenario } = scene;
  return (
    <TextForm
      className="beside-form"
      scenario={scenario}
      label={text('beside.field')}
      typed={draft}
      rows={2}
      apply={(typed) => {
        const checked = checkText(scenario, typed, readsBothWays(scene, state));
        if (checked.ok) onApply(checked.text);
        return checked;
      }}
      onClose={onClose}
    />
  );
}
