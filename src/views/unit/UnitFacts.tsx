import { useMemo } from 'react';
import type { FullText } from '../../i18n/index.ts';
import type { Scene } from '../../state/scene.ts';
import { alikeWritten } from '../../state/responses.ts';
import { unitFactsOf, type ForgottenAt } from '../../state/unitFacts.ts';
import { holdsPinned, readOut } from '../score/readOut.ts';
import { useFullText } from '../useText.ts';
import { FactList } from './FactList.tsx';
import { UnitResponses } from './UnitResponses.tsx';
import './UnitFacts.css';

interface UnitFactsProps {
  readonly scene: Scene;
  readonly words: readonly string[];
}

/** What of the unit's memory comes from which words. */
export function UnitFacts({ scene, words }: UnitFactsProps) {
  const text = useFullText();
  const { unit, network } = scene;
  const { cell, layer, trace } = network;
  const facts = useMemo(
    () => unitFactsOf({ cell, layer, trace }, unit),
    [cell, layer, trace, unit],
  );
  if (facts === undefined) {
    return (
      <>
        <p className="unit-note">{text('unit.noMemory')}</p>
        <div className="unit-facts">
          <UnitResponses scene={scene} words={words} />
        </div>
      </>
    );
  }
  return (
    <div className="unit-facts">
      <FactList
        title={text('unit.written')}
        none={text('unit.writtenNowhere')}
        words={words}
        note={ofItsKind(scene, facts.written[0]?.step, words, text)}
      >
        {facts.written.map(({ step, amount }) => ({
          step,
          says: text.signed(amount),
          size: Math.abs(amount),
          isNegative: amount < 0,
          hue: 'input',
        }))}
      </FactList>
      <FactList title={text('unit.forgotten')} none={text('unit.forgottenNowhere')} words={words}>
        {facts.forgotten.map((forgotten) => ({
          step: forgotten.step,
          says: howForgotten(forgotten, text),
          size: (1 - forgotten.kept) * Math.abs(forgotten.before),
          hue: forgotten.setTo === undefined ? 'forget' : 'ink',
        }))}
      </FactList>
      {scene.pin !== null && (
        <div className="unit-fact">
          <h3>{text('unit.pinned', { word: words[scene.pin] ?? '' })}</h3>
          <p>{shareOfPin(scene, words, text)}</p>
        </div>
      )}
      <UnitResponses scene={scene} words={words} />
    </div>
  );
}

/** By a gate, or by an experiment that put something else in its place. */
function howForgotten({ kept, before, setTo }: ForgottenAt, text: FullText): string {
  const held = text.number(before);
  if (setTo !== undefined) return text('unit.setTo', { before: held, value: text.number(setTo) });
  return text('unit.keeps', { percent: text.wholePercent(kept), before: held });
}

/** What the pinned word's share in the unit is now, and what cancels it. */
function shareOfPin(scene: Scene, words: readonly string[], text: FullText): string {
  const { step, unit } = scene;
  if (!holdsPinned(scene, step)) return text('unit.notReadYet', { word: words[step] ?? '' });
  return readOut(scene, step, unit, text);
}

/** Whether the word at which most is written is the only one of its kind. */
function ofItsKind(
  scene: Scene,
  step: number | undefined,
  words: readonly string[],
  text: FullText,
): string | undefined {
  const alike = step === undefined ? undefined : alikeWritten(scene, step, scene.unit);
  if (step === undefined || alike === undefined) return undefined;
  return text(alike.written === 0 ? 'unit.alone' : 'unit.alike', {
    word: words[step] ?? '',
    count: alike.written,
    others: alike.others,
    least: text.number(alike.least),
  });
}
