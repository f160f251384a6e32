import { memo, type CSSProperties, type ReactNode } from 'react';
import { useActions, useIsPointed } from '../../state/hooks.ts';
import type { InfluenceFound, InfluenceTableTask } from '../../state/influenceTable.ts';
import type { StepRange } from '../../state/range.ts';
import type { Scene } from '../../state/scene.ts';
import { influenceScale } from '../sentence/influenceScale.ts';
import { shownAnswer } from '../shared/shownAnswer.ts';
import { SignedBar } from '../shared/SignedBar.tsx';
import { usePointing } from '../shared/usePointing.ts';
import { useFullText } from '../useText.ts';
import { stepsWithin } from './stepsWithin.ts';

interface InfluenceRowsProps {
  readonly task: InfluenceTableTask;
  /** The steps that are looked at closely, whose words are shown; null for all. */
  readonly range: StepRange | null;
  readonly rows: InfluenceFound['rows'];
  readonly isComplete: boolean;
  readonly scenario: Scene['scenario'];
  readonly words: readonly string[];
  readonly pin: number | null;
}

/** A row a word, a column an answer; every number with its bar, all of one scale. */
export const InfluenceRows = memo(function InfluenceRows(props: InfluenceRowsProps) {
  const { task, range, rows, isComplete, scenario, words, pin } = props;
  const text = useFullText();
  const { answers, step: target } = task.target;
  const scale = scaleOf(rows);
  return (
    <table>
      <caption className="sr-only">
        {text.of('influence.caption', task.by, { word: words[target] ?? '' })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('influence.word')}</th>
          {answers.map(({ word, probability }) => (
            <th key={word} scope="col">
              <span lang={scenario.language}>{shownAnswer({ scenario }, word, text)}</span>{' '}
              <small>{text.percent(probability)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stepsWithin(range, task.steps).map((step) => (
          <WordRow
            key={step}
            step={step}
            word={words[step] ?? ''}
            isPinned={step === pin}
            isFrame={isComplete && !rows.has(step)}
          >
            <Cells {...props} influence={rows.get(step)} scale={scale} isPinned={step === pin} />
          </WordRow>
        ))}
      </tbody>
    </table>
  );
});

/** The largest of all, so that every bar can be compared with every other. */
function scaleOf(rows: InfluenceFound['rows']): number {
  return Math.max(
    ...[...rows.values()].map((values) => influenceScale(new Map(values.entries()))),
    influenceScale(new Map()),
  );
}

interface WordRowProps {
  readonly step: number;
  readonly word: string;
  readonly isPinned: boolean;
  /** Whether it belongs to the frame of the sentence, which has no other words to put there. */
  readonly isFrame: boolean;
  readonly children: ReactNode;
}

function WordRow({ step, word, isPinned, isFrame, children }: WordRowProps) {
  const { togglePin } = useActions();
  const isPointed = useIsPointed('step', step);
  const classes = [isFrame && 'is-frame', isPointed && 'is-pointed'].filter(Boolean).join(' ');
  return (
    <tr className={classes || undefined} {...usePointing({ step })}>
      <th scope="row">
        <button
          type="button"
          className="influence-word"
          aria-pressed={isPinned}
          onClick={() => togglePin(step)}
        >
          {word} <small>{step}</small>
        </button>
      </th>
      {children}
    </tr>
  );
}

interface CellsProps extends InfluenceRowsProps {
  readonly influence: Float64Array | undefined;
  readonly scale: number;
  readonly isPinned: boolean;
}

function Cells({ task, influence, scale, isPinned, isComplete }: CellsProps) {
  const text = useFullText();
  const { answers } = task.target;
  if (influence === undefined) {
    const reason = text.of('influence.no', task.by);
    return (
      <td
        className="influence-no"
        colSpan={answers.length}
        title={isComplete ? reason : undefined}
        style={{ '--answers': answers.length } as CSSProperties}
      >
        {isComplete && (
          <>
            <span aria-hidden="true">–</span>
            <span className="sr-only">{reason}</span>
          </>
        )}
      </td>
    );
  }
  return answers.map(({ word }, index) => (
    <td key={word} className={index === 0 ? 'is-likeliest' : undefined}>
      <span className="influence-cell">
        <SignedBar part={influence[index]! / scale} className={isPinned ? 'is-pinned' : ''} />
        <span className="influence-number">{text.signed(influence[index]!)}</span>
      </span>
    </td>
  ));
}
