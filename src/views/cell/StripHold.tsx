import { useState } from 'react';
import { hueOf } from '../../draw/roles.ts';
import { putRow, takeRow } from '../../state/experiments/desk.ts';
import { holdOf } from '../../state/experiments/holds.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import { useChoice } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { DeskControl } from '../experiments/DeskControl.tsx';
import { useCarrying } from '../experiments/useCarrying.ts';
import { CarryingNote, keyWords } from '../experiments/WhereChoice.tsx';
import '../experiments/experiments.css';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';

interface StripHoldProps {
  readonly scene: Scene;
  readonly signal: string;
}

const WHOSE = ['one', 'all', 'carrying'] as const;

/**
 * Holds what a strip shows, of the focused unit, of all or of those that carry; nothing for what
 * follows from others.
 */
export function StripHold({ scene, signal }: StripHoldProps) {
  const text = useFullText();
  const rows = useChoice('experiments');
  const actions = useExperimentActions();
  const [whose, setWhose] = useState<(typeof WHOSE)[number]>('one');
  const { step, unit, network } = scene;
  const carrying = useCarrying(scene, whose === 'carrying');
  const of = { one: [unit], all: 'all', carrying: carrying.units ?? [] } as const;
  const hold = holdOf(scene, rows, { signal, step, unit }, { of: of[whose] });
  const offered = WHOSE.filter((each) => each !== 'carrying' || keyWords(scene).length > 1);
  if (hold === undefined) return null;
  const { cell } = network;
  const name = text.of('signal', signal);
  const label = cell.states.includes(signal)
    ? text('lab.after', { state: name, word: wordAt(scene, step, text) })
    : name;
  return (
    <div className="strip-hold">
      <SegmentedSwitch
        label={text('lab.whichUnits')}
        options={offered.map((value) => ({
          value,
          label: text.of('lab.whichUnits', value, { number: unit + 1 }),
        }))}
        value={whose}
        onChoose={setWhose}
      />
      {whose === 'carrying' && <CarryingNote scene={scene} carrying={carrying} />}
      {of[whose].length > 0 && (
        <DeskControl
          name={label}
          signal={signal}
          hue={hueOf(cell, signal)}
          value={hold.value}
          range={hold}
          isHeld={hold.isHeld}
          onChange={(value, gesture) => putRow(actions, hold.rowWith(value), gesture)}
          onLetGo={() => takeRow(actions, hold.rowWith(0))}
        />
      )}
      <p>{text('grip.stripNote')}</p>
    </div>
  );
}
