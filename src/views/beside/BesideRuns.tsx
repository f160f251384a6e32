import { useMemo } from 'react';
import type { MapColumns } from '../../draw/map/layout.ts';
import { differingColumns } from '../../state/beside/align.ts';
import { answersBeside } from '../../state/beside/answers.ts';
import type { Beside } from '../../state/beside/beside.ts';
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

/** Both runs over the same columns, with one cursor: words, memories, gates and states, answers. */
export function BesideRuns({ scene, beside, asTable }: BesideRunsProps) {
  const text = useFullText();
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
  const words = useMemo(() => columnWords(alignment, left, right), [alignment, left, right]);
  const differing = useMemo(
    () => new Set(differingColumns(alignment, left, right)),
    [alignment, left, right],
  );
  const answers = useMemo(() => answersBeside(comparison, scene.step), [comparison, scene.step]);
  const column = scene.step + alignment.leftFrom;
  return (
    <>
      <div className="beside-runs">
        <RunText
          scene={scene}
          comparison={comparison}
          side="left"
          words={left}
          marked={differing}
        />
        <RunText
          scene={scene}
          comparison={comparison}
          side="right"
          words={right}
          marked={differing}
        />
      </div>
      <AlignmentNotes scene={scene} comparison={comparison} left={left} right={right} />
      <div className="beside-rows">
        <div className="beside-ruler" ref={ruler} />
        <ScorePair
          scene={scene}
          comparison={comparison}
          columns={columns}
          column={column}
          answers={answers}
        />
        <SignalRows comparison={comparison} columns={columns} column={column} words={words} />
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
      {asTable && <BesideTable comparison={comparison} words={words} column={column} />}
    </>
  );
}
