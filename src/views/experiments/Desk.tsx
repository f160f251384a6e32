import { useState } from 'react';
import { hueOf } from '../../draw/roles.ts';
import {
  gatesOf,
  meanOf,
  placeOfRow,
  putRow,
  rowLike,
  takeRow,
  type Selection,
} from '../../state/experiments/desk.ts';
import {
  gateNamed,
  rangeOf,
  reachOf,
  stateOfRow,
  type ExperimentRow,
} from '../../state/experiments/facts.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useFullText } from '../useText.ts';
import { DeskControl } from './DeskControl.tsx';
import { useSelection } from './useSelection.ts';
import { WhereChoice } from './WhereChoice.tsx';
import './desk.css';
import '../shared/framedButton.css';

interface DeskProps {
  readonly scene: Scene;
  readonly rows: readonly ExperimentRow[];
  readonly words: readonly string[];
}

const WAYS = ['clamp', 'scale'] as const;

/** The gates and the memory of what is picked out, each to drag. */
export function Desk({ scene, rows, words }: DeskProps) {
  const text = useFullText();
  const where = useSelection(scene);
  const [way, setWay] = useState<(typeof WAYS)[number]>('clamp');
  const { network } = scene;
  const selection = where.units && { ...where.units, ...where.steps };
  return (
    <div className="lab-group">
      <h3>{text('lab.desk')}</h3>
      <WhereChoice scene={scene} words={words} {...where} />
      {gatesOf(network.cell).length > 0 && (
        <SegmentedSwitch
          label={text('lab.way')}
          options={WAYS.map((value) => ({ value, label: text.of('lab.way', value) }))}
          value={way}
          onChoose={setWay}
        />
      )}
      {selection && (
        <div className="lab-controls">
          <Gates scene={scene} rows={rows} selection={selection} way={way} />
          <Memory scene={scene} rows={rows} units={where.units} words={words} />
        </div>
      )}
    </div>
  );
}

interface GatesProps extends Omit<DeskProps, 'words'> {
  readonly selection: Selection;
  readonly way: (typeof WAYS)[number];
}

function Gates({ scene, rows, selection, way }: GatesProps) {
  const text = useFullText();
  const { network } = scene;
  const actions = useExperimentActions();
  return gatesOf(network.cell).map(({ signal, name }) => {
    const placed = { signal: name, ...selection, ...placeOfRow(network) };
    const rowWith = (amount: number): ExperimentRow =>
      way === 'clamp'
        ? { kind: way, ...placed, value: amount }
        : { kind: way, ...placed, factor: amount };
    const known = rowLike(rows, rowWith(0));
    const isHeld = known !== undefined && known.off !== true;
    const amount =
      known?.kind === 'clamp' ? known.value : known?.kind === 'scale' ? known.factor : 1;
    const usual = way === 'clamp' ? meanOf(network, signal.id, selection) : 1;
    return (
      <DeskControl
        key={signal.id}
        name={text.of('signal', signal.id)}
        signal={signal.id}
        hue={hueOf(network.cell, signal.id)}
        value={isHeld ? amount : usual}
        range={way === 'clamp' ? rangeOf(signal) : { least: 0, most: Math.max(1, amount) }}
        isFactor={way === 'scale'}
        isHeld={isHeld}
        onChange={(value, gesture) => putRow(actions, rowWith(value), gesture)}
        onLetGo={() => takeRow(actions, rowWith(0))}
      />
    );
  });
}

interface MemoryProps extends DeskProps {
  readonly units: Pick<Selection, 'units'>;
}

/** What the belt holds as it leaves the current step. */
function Memory({ scene, rows, units, words }: MemoryProps) {
  const text = useFullText();
  const { network, step } = scene;
  const actions = useExperimentActions();
  const state = stateOfRow(network.cell, undefined);
  const rowWith = (value: number): ExperimentRow => ({
    ...{ kind: 'set', step, value, ...units },
    ...placeOfRow(network),
  });
  const known = rowLike(rows, rowWith(0));
  const isHeld = known?.kind === 'set' && known.off !== true;
  const value = isHeld ? known.value : meanOf(network, state, { ...units, from: step, to: step });
  const reach = Math.max(reachOf(network, state), Math.ceil(Math.abs(value)));
  const name = text('lab.after', { state: text.of('signal', state), word: words[step] ?? '' });
  return (
    <>
      <DeskControl
        name={name}
        signal={state}
        hue={hueOf(network.cell, state)}
        value={value}
        range={{ least: -reach, most: reach }}
        isHeld={isHeld}
        onChange={(to, gesture) => putRow(actions, rowWith(to), gesture)}
        onLetGo={() => takeRow(actions, rowWith(0))}
      />
      <button
        type="button"
        className="framed-button lab-erase"
        onClick={() => putRow(actions, rowWith(0), undefined)}
      >
        {text('lab.erase', { state: text.of('signal', state), word: words[step] ?? '' })}
      </button>
      {network.answer?.step === step && gateNamed(network.cell, 'read') && (
        <p className="lab-note">{text('lab.readOutAlready', { word: words[step] ?? '' })}</p>
      )}
    </>
  );
}
