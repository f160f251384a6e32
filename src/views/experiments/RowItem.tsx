import { useId } from 'react';
import {
  gateNamed,
  overrulingIn,
  problemIn,
  rangeOf,
  reachOf,
  stateOfRow,
  type ExperimentRow,
  type Range,
} from '../../state/experiments/facts.ts';
import { useExperimentActions } from '../../state/experiments/hooks.ts';
import { switched } from '../../state/experiments/rowActions.ts';
import { useChoice } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { hueOf } from '../../draw/roles.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { useFullText } from '../useText.ts';
import { sayFactor } from './sayFactor.ts';
import { RowName } from './RowName.tsx';
import { tellLoss, tellProblem, tellRow } from './tellRow.ts';
import { ValueSlider } from './ValueSlider.tsx';

interface RowItemProps {
  readonly scene: Scene;
  readonly row: ExperimentRow;
  readonly index: number;
  readonly words: readonly string[];
  /** Before it is taken out, if no other stands in its place then. */
  readonly onRemove: (() => void) | undefined;
}

/** One experiment: on or off, its name, what it does, its amount to drag, and a way out. */
export function RowItem({ scene, row, index, words, onRemove }: RowItemProps) {
  const text = useFullText();
  const { replace, remove } = useExperimentActions();
  const saysId = useId();
  const telling = { scene, words, text };
  const loss = tellLoss(telling, row);
  const problem = loss === undefined ? problemIn(scene, row) : undefined;
  const overruling = overrulingIn(scene, useChoice('experiments'), index);
  const isOn = row.off !== true;
  return (
    <li className={isOn && problem === undefined ? 'lab-row' : 'lab-row is-idle'}>
      <label className="lab-switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-label={text('lab.switch', { number: index + 1 })}
          aria-describedby={saysId}
          onChange={(event) => replace(index, switched(row, event.target.checked))}
        />
      </label>
      <div className="lab-rowWords">
        <RowName row={row} index={index} />
        <p id={saysId}>{tellRow(telling, row)}</p>
        {loss && <p className="lab-loss">{loss}</p>}
        {problem && <p className="lab-problem">{tellProblem(telling, problem)}</p>}
        {overruling && (
          <p className="lab-loss">
            {text(overruling.isWhole ? 'lab.overruled' : 'lab.overruledPartly', {
              number: overruling.by + 1,
            })}
          </p>
        )}
        <RowAmount scene={scene} row={row} index={index} />
      </div>
      <IconButton
        icon="close"
        label={text('lab.remove', { number: index + 1 })}
        aria-describedby={saysId}
        onClick={() => {
          onRemove?.();
          remove(index);
        }}
      />
    </li>
  );
}

interface Amount extends Range {
  readonly value: number;
  readonly signal: string;
  readonly with: (value: number) => ExperimentRow;
}

/** What of a row can be dragged, and how far; undefined where there is nothing. */
function amountOf({ network }: Scene, row: ExperimentRow): Amount | undefined {
  const { cell } = network;
  switch (row.kind) {
    case 'clamp': {
      const signal = gateNamed(cell, row.signal);
      if (signal === undefined) return undefined;
      const { id } = signal;
      return {
        ...rangeOf(signal),
        signal: id,
        value: row.value,
        with: (value) => ({ ...row, value }),
      };
    }
    case 'scale': {
      const { factor } = row;
      const signal = gateNamed(cell, row.signal)?.id ?? '';
      const range = { least: Math.min(0, factor), most: Math.max(1, factor) };
      return { ...range, signal, value: factor, with: (to) => ({ ...row, factor: to }) };
    }
    case 'set': {
      const signal = stateOfRow(cell, row.state);
      if (!cell.states.includes(signal)) return undefined;
      const most = Math.max(reachOf(network, signal), Math.abs(row.value));
      return { least: -most, most, signal, value: row.value, with: (value) => ({ ...row, value }) };
    }
    default:
      return undefined;
  }
}

function RowAmount({ scene, row, index }: Omit<RowItemProps, 'words' | 'onRemove'>) {
  const text = useFullText();
  const { replace } = useExperimentActions();
  const amount = amountOf(scene, row);
  if (amount === undefined) return null;
  const isFactor = row.kind === 'scale';
  const said = isFactor ? sayFactor(amount.value, text) : text.number(amount.value);
  return (
    <div className={`lab-amount hue-${hueOf(scene.network.cell, amount.signal)}`}>
      <ValueSlider
        label={text('lab.amount', { number: index + 1 })}
        value={amount.value}
        least={amount.least}
        most={amount.most}
        isFactor={isFactor}
        said={said}
        onChange={(value, gesture) => replace(index, amount.with(value), gesture)}
      />
      <output>{said}</output>
    </div>
  );
}
