import { useMemo, useState } from 'react';
import type { MapColumns } from '../../draw/map/layout.ts';
import { markedColumns, stepIn } from '../../state/beside/align.ts';
import { answersBeside } from '../../state/beside/answers.ts';
import type { Beside } from '../../state/beside/beside.ts';
import type { Comparison } from '../../state/beside/compare.ts';
import { useActions } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { StepWords } from '../shared/StepWords.tsx';
import { useSize } from '../shared/useSize.ts';
import { AlignmentNotes } from './AlignmentNotes.tsx';
import { AnswersPair } from './AnswersPair.tsx';
import { BesideTable } from './BesideTable.tsx';
import { columnWords, wordsOfRun } from './columnWords.ts';
import { RunText } from './RunText.tsx';
import { ScorePair } from './ScorePair.tsx';
import { SignalRows } from './SignalRows.tsx';
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
  const [ruler, { widthPx }] = useSize<HTMLDivElement>();
  const { comparison } = beside;
  const { alignment } = comparison;
  const { scenario } = scene;
  const left = useMemo(
    () => wordsOfRun(scene.chips, scenario, text),
    [scene.chips, scenario, text],
  );
  const right = useMemo(() => wordsOfRun(beside.chips, scenario, text), [beside, scenario, text]);
  const columns = useMemo(
    (): MapColumns => ({
      from: 0,
      to: alignment.columns - 1,
      columnWidthPx: widthPx / alignment.columns,
      widthPx,
    }),
    [alignment, widthPx],
  );
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
        <RunText
          scene={scene}
          comparison={comparison}
          column={column}
          side="left"
          words={left}
          marked={marked}
        />
        <RunText
          scene={scene}
          comparison={comparison}
          column={column}
          side="right"
          words={right}
          marked={marked}
        />
      </div>
      <AlignmentNotes
        comparison={comparison}
        column={column}
        words={words}
        left={left}
        right={right}
      />
      <div className="beside-rows">
        <div className="beside-ruler" ref={ruler} />
        <ScorePair
          scene={scene}
          comparison={comparison}
          columns={columns}
          column={column}
          onPick={pick}
          answers={answers}
        />
        <SignalRows
          comparison={comparison}
          columns={columns}
          column={column}
          onPick={pick}
          words={words}
        />
        <div className="beside-words">
          <StepWords
            words={words}
            columns={columns}
            step={column}
            pin={scene.pin === null ? null : scene.pin + alignment.leftFrom}
            isBelow
          />
        </div>
      </div>
      <AnswersPair scene={scene} answers={answers} words={words} column={column} />
      {asTable && <BesideTable {...{ comparison, words, left, right, column }} />}
    </>
  );
}
