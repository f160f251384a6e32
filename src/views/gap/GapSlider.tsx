import { useState } from 'react';
import { middlesOf, type Gap, type GapReading, type GapText } from '../../state/gap.ts';
import { gapActions } from '../../state/gapHooks.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import '../shared/panelButton.css';

export interface GapReadings {
  readonly own: GapReading;
  readonly foil: GapReading | undefined;
}

interface GapSliderProps {
  readonly scene: Scene;
  readonly gap: Gap;
  readonly gapText: GapText;
  readonly readings: GapReadings;
}

/** Makes the middle of the page's own text longer or shorter, and says what comes of it. */
export function GapSlider({ scene, gap, gapText, readings }: GapSliderProps) {
  const text = useFullText();
  const [seed, setSeed] = useState(1);
  const { scenario, network } = scene;
  const { length, words, keyAt } = gapText;
  const key = scenario.display(words[keyAt] ?? '');
  const longest = Math.max(length, middlesOf(gap, scenario, gapText, seed).at(-1)!.length);
  const said = [
    { name: text.of('network', network.cell.name), ...readings.own },
    ...(readings.foil ? [{ name: text.of('network', 'rnn'), ...readings.foil }] : []),
  ];
  const right = network.answer?.right;
  return (
    <div className="gap-here">
      <label className="gap-slide">
        <span>{text('gap.between', { word: key })}</span>
        <input
          type="range"
          min={0}
          max={longest}
          value={length}
          aria-valuetext={text('gap.words', { count: length })}
          onChange={(event) => gapActions.change(gap, seed, event.target.valueAsNumber)}
        />
        <output>{text('gap.words', { count: length })}</output>
      </label>
      <button
        type="button"
        className="panel-button is-framed"
        onClick={() => {
          setSeed(seed + 1);
          gapActions.change(gap, seed + 1, length);
        }}
      >
        {text('gap.otherWords')}
      </button>
      {right !== undefined && (
        <p className="gap-says">
          {text('gap.here', { word: scenario.display(right) })}{' '}
          {said.map(({ name, probability }) => (
            <span key={name}>
              {name} <b>{probability === undefined ? '–' : text.percent(probability)}</b>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
