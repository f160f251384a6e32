import type { KeyboardEvent } from 'react';
import type { MapColumns } from '../../draw/map/layout.ts';
import type { AnswersBeside } from '../../state/beside/answers.ts';
import type { Comparison } from '../../state/beside/compare.ts';
import type { Scene } from '../../state/scene.ts';
import { isModified, movedBy } from '../shared/stepKeys.ts';
import { useFullText } from '../useText.ts';
import { letterOf, nameOfCompared } from './runNames.tsx';
import { saidByRun, saidOfSignal } from './saidHere.ts';

interface ColumnSliderProps {
  readonly scene: Scene;
  readonly comparison: Comparison;
  readonly answers: AnswersBeside;
  /** By column. */
  readonly words: readonly string[];
  readonly columns: MapColumns;
  readonly column: number;
  readonly onPick: (column: number) => void;
}

/** The keyboard's way along all pictures: it lies over them and reads out one column at a time. */
export function ColumnSlider(props: ColumnSliderProps) {
  const { scene, comparison, answers, words, columns, column, onPick } = props;
  const text = useFullText();
  const onKeyDown = (event: KeyboardEvent): void => {
    const moved = isModified(event) ? undefined : movedBy(event.key, column, columns);
    if (moved === undefined) return;
    onPick(moved);
    event.preventDefault();
  };
  const sides = (['left', 'right'] as const).flatMap((side) => {
    const said = saidByRun(answers, side, scene, text);
    return said === '' ? [] : `${letterOf(side)} ${said}`;
  });
  const signals = comparison.signals.map(
    (signal) => `${nameOfCompared(signal, text)} ${saidOfSignal(comparison, signal, column, text)}`,
  );
  return (
    <div
      className="beside-slider"
      style={{ inlineSize: columns.widthPx }}
      role="slider"
      tabIndex={0}
      aria-label={text('beside.slider')}
      aria-valuemin={columns.from}
      aria-valuemax={columns.to}
      aria-valuenow={Math.min(columns.to, Math.max(columns.from, column))}
      aria-valuetext={[words[column] ?? '', ...sides, ...signals].join('; ')}
      onKeyDown={onKeyDown}
    />
  );
}
