import { useId } from 'react';
import { responseSignal } from '../../state/responses.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import { SignedFactBar } from './FactBar.tsx';
import { isSomething, strongest } from './strongest.ts';
import { useResponses } from './useResponses.ts';

/** Where everything is next to nothing, the bars are too. */
const LEAST_SCALE = 0.1;

interface UnitResponsesProps {
  readonly scene: Scene;
  /** Every step's word as it is shown. */
  readonly words: readonly string[];
}

/** To which words the unit responds: what each would write if it stood at the current step. */
export function UnitResponses({ scene, words }: UnitResponsesProps) {
  const text = useFullText();
  const title = useId();
  const responses = useResponses(scene);
  const { unit, scenario, chips } = scene;
  const signal = responseSignal(scene);
  const isMemory = signal.roles.includes('written');
  if (responses === undefined) {
    return (
      <div className="unit-fact unit-responses">
        <h3>{text('unit.responds')}</h3>
        <p>{text('unit.responding')}</p>
      </div>
    );
  }
  const { step, found, isCurrent } = responses;
  const here = chips.find((chip) => chip.isRead && chip.step === step)?.word;
  const shown = strongest(found, unit, here);
  const isMoved = shown.some(({ value }) => isSomething(value));
  const largest = Math.max(LEAST_SCALE, ...shown.map(({ value }) => Math.abs(value)));
  return (
    <div className="unit-fact unit-responses" aria-busy={!isCurrent}>
      <h3 id={title}>{text('unit.responds')}</h3>
      <p>
        {text(isMemory ? 'unit.wouldWrite' : 'unit.wouldShow', { word: words[step] ?? '' })}{' '}
        {text(isMoved ? 'unit.movedMost' : 'unit.movedByNone', {
          count: found.size,
          nothing: text.number(0),
        })}
      </p>
      {isMoved && (
        <ol aria-labelledby={title}>
          {shown.map(({ word, value }) => (
            <li
              key={word}
              className={`hue-${isMemory ? 'input' : 'hidden'}${word === here ? ' is-here' : ''}`}
              aria-current={word === here ? 'true' : undefined}
            >
              <span className="unit-factWord">{scenario.display(word)}</span>
              <SignedFactBar part={value / largest} />
              <span className="unit-factSays">{text.signed(value)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
