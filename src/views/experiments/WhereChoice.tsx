import type { Scene } from '../../state/scene.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { StepSelect } from '../shared/StepSelect.tsx';
import { WorkProgress } from '../shared/WorkProgress.tsx';
import { useFullText } from '../useText.ts';
import { WHICH_STEPS, WHICH_UNITS, type SelectionState } from './useSelection.ts';
import './forms.css';
import './desk.css';
import '../shared/panelField.css';

/** What could stand in the place of the word that decides the answer; few scenarios have none. */
export function keyWords({ scenario }: Scene): readonly string[] {
  return scenario.kinds[scenario.keyKind] ?? [];
}

interface WhereChoiceProps extends SelectionState {
  readonly scene: Scene;
  readonly words: readonly string[];
}

/** On which units and at which steps the desk works. */
export function WhereChoice(props: WhereChoiceProps) {
  const { scene, words, choosing, choose, units } = props;
  const text = useFullText();
  const { unit, step, network } = scene;
  const word = words[step] ?? '';
  return (
    <div className="lab-where">
      <SegmentedSwitch
        label={text('lab.whichUnits')}
        options={WHICH_UNITS.filter(
          (each) => each !== 'carrying' || keyWords(scene).length > 1,
        ).map((value) => ({
          value,
          label: text.of('lab.whichUnits', value, { number: unit + 1 }),
        }))}
        value={choosing.units}
        onChoose={(chosen) => choose({ units: chosen })}
      />
      {choosing.units === 'some' && (
        <label className="panel-field">
          {text('lab.listUnits', { units: network.layer.units })}
          <input
            className="panel-control lab-units"
            value={choosing.typed}
            inputMode="numeric"
            autoComplete="off"
            placeholder="1, 3-5"
            aria-invalid={units === undefined && choosing.typed !== ''}
            onChange={(event) => choose({ typed: event.target.value })}
          />
        </label>
      )}
      {choosing.units === 'some' && units === undefined && choosing.typed.trim() !== '' && (
        <p className="lab-problem" role="alert">
          {text('lab.noSuchUnits', { units: network.layer.units })}
        </p>
      )}
      {choosing.units === 'carrying' && <CarryingNote {...props} />}
      <SegmentedSwitch
        label={text('lab.whichSteps')}
        options={WHICH_STEPS.map((value) => ({
          value,
          label: text.of('lab.whichSteps', value, { word }),
        }))}
        value={choosing.steps}
        onChoose={(chosen) => choose({ steps: chosen })}
      />
      {choosing.steps === 'some' && (
        <div className="lab-range">
          <StepSelect
            label={text('map.from')}
            step={choosing.from}
            words={words}
            onChoose={(from) => choose({ from, to: Math.max(from, choosing.to) })}
          />
          <StepSelect
            label={text('map.to')}
            step={choosing.to}
            words={words}
            onChoose={(to) => choose({ to, from: Math.min(to, choosing.from) })}
          />
        </div>
      )}
    </div>
  );
}

/** Which units they are and how they were found; until then, how far the search for them is. */
export function CarryingNote({ scene, carrying }: Pick<WhereChoiceProps, 'scene' | 'carrying'>) {
  const text = useFullText();
  const { units, hasFailed } = carrying;
  return (
    <div role="status">
      <WorkProgress
        work={carrying}
        doing={text('lab.findingCarrying')}
        stopped={text(hasFailed ? 'gap.brokeOff' : 'lab.carryingStopped')}
      />
      {units && (
        <p className="lab-note">
          {text('lab.carrying', {
            count: units.length,
            list: units.map((unit) => String(unit + 1)).join(text('word.listGap')),
            words: keyWords(scene).length,
          })}
        </p>
      )}
    </div>
  );
}
