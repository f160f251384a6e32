import { useMemo, useState } from 'react';
import { markedColumns, stepIn } from '../../state/beside/align.ts';
import { answersBeside } from '../../state/beside/answers.ts';
import type { Beside } from '../../state/beside/beside.ts';
import type { Comparison } from '../../state/beside/compare.ts';
import { useActions } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { AlignmentNotes } from './AlignmentNotes.tsx';
import { AloneNotes } from './AloneNotes.tsx';
import { AnswersPair } from './AnswersPair.tsx';
import { BesidePictures } from './BesidePictures.tsx';
import { BesideTable } from './BesideTable.tsx';
import { columnWords, wordsOfRun } from './columnWords.ts';
import { RunText } from './RunText.tsx';
import { useFullText } from '../useText.ts';

interface BesideRunsProps {
  readonly scene: Scene;
  readonly beside: Extract<Beside, { status: 'ready' }>;
  readonly asTable: boolean;
}

/** A column in which only the run beside has a step, until the page goes to another one. */
interface Beyond {
  readonly comparison: Comparison;
  /** Where the page stood. */
  readonly from: number;
  readonly column: number;
}

/** Both runs over the same columns, with one cursor: words, memories, gates and states, answers. */
export function BesideRuns({ scene, beside, asTable }: BesideRunsProps) {
  const text = useFullText();
  const { goToStep } = useActions();
  const { comparison } = beside;
  const { alignment } = comparison;
  const { scenario } = scene;
  const left = useMemo(
    () => wordsOfRun(scene.chips, scenario, text),
    [scene.chips, scenario, text],
  );
  const right = useMemo(() => wordsOfRun(beside.chips, scenario, text), [beside, scenario, text]);
  const shown = useMemo(() => {
    const { from, to } = scene.range ?? { from: -alignment.leftFrom, to: Infinity };
    const last = alignment.columns - 1;
    return { from: from + alignment.leftFrom, to: Math.min(last, to + alignment.leftFrom) };
  }, [alignment, scene.range]);
  const words = useMemo(
    () => columnWords(alignment, left, right, text),
    [alignment, left, right, text],
  );
  const marked = useMemo(
    () => new Set(markedColumns(alignment, left, right)),
    [alignment, left, right],
  );
  const own = scene.step + alignment.leftFrom;
  const [beyond, setBeyond] = useState<Beyond>();
  const column = beyond?.comparison === comparison && beyond.from === own ? beyond.column : own;
  const answers = useMemo(() => answersBeside(comparison, column), [comparison, column]);
  const pick = (picked: number): void => {
    const step = stepIn(alignment, 'left', picked);
    if (step !== undefined) goToStep(step);
    setBeyond(step === undefined ? { comparison, from: own, column: picked } : undefined);
  };
  return (
    <>
      <div className="beside-runs">
        <RunText {...{ scene, comparison, shown, column, marked }} side="left" words={left} />
        <RunText {...{ scene, comparison, shown, column, marked }} side="right" words={right} />
      </div>
      <AlignmentNotes {...{ comparison, column, words, left, right }} lost={beside.lost} />
      <BesidePictures {...{ scene, comparison, answers, words, shown, column }} onPick={pick} />
      <AloneNotes comparison={comparison} />
      <AnswersPair scene={scene} answers={answers} words={words} column={column} />
      {asTable && <BesideTable {...{ comparison, words, left, right, shown, column }} />}
    </>
  );
}
