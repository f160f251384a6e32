/** Rows of experiments go along with the words of a text that is changed. */
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import { followSpan, type Follow } from '../../engine/followSteps.ts';

export interface Moving {
  /** Where the word of a step stands now; undefined where it is gone, or where that is not clear. */
  readonly follow: Follow;
  /** The words that were read before. */
  readonly words: readonly string[];
  /** The last step of a donor's text. */
  readonly lastOf: (text: string) => number;
}

type Span = Extract<ExperimentRow, { signal: string }>;
type AtStep = Extract<ExperimentRow, { step: number }>;

/** Switched off, with the word that it was about. */
function lost<Row extends ExperimentRow>(row: Row, { words }: Moving, step: number): Row {
  return { ...row, off: true, lost: words[step] ?? '' };
}

function moveStep(row: AtStep, moving: Moving): ExperimentRow {
  const { step } = row;
  const moved = moving.follow(step);
  if (moved === undefined) return lost(row, moving, step);
  if (moved === step) return row;
  if (row.kind !== 'transplant') return { ...row, step: moved };
  // The donor's step was the same one: it does not go along.
  const { donorStep = Math.min(step, moving.lastOf(row.text)) } = row;
  return { ...row, step: moved, donorStep };
}

/** A span goes from the first of its words that is left to the last. */
function moveSpan(row: Span, moving: Moving): ExperimentRow {
  const { from, to } = row;
  if (from === undefined && to === undefined) return row;
  const last = to ?? moving.words.length - 1;
  const left = followSpan(from ?? 0, last, moving.follow);
  if (left === undefined) return lost(row, moving, from ?? last);
  const ends = {
    ...(from !== undefined && { from: left[0] }),
    ...(to !== undefined && { to: left[1] }),
  };
  return ends.from === from && ends.to === to ? row : { ...row, ...ends };
}

/**
 * The rows at the steps where their words stand now. One whose words are gone is switched off and
 * says so; nothing ever points to another word than before.
 */
export function moveRows(rows: readonly ExperimentRow[], moving: Moving): readonly ExperimentRow[] {
  const moved = rows.map((row): ExperimentRow => {
    // What is out of the text already has no word to go along with.
    const steps = 'step' in row ? [row.step] : 'signal' in row ? [row.from ?? 0, row.to ?? 0] : [];
    const isOutside = steps.some((step) => step >= moving.words.length);
    if (row.lost !== undefined || isOutside) return row;
    if ('step' in row) return moveStep(row, moving);
    return 'signal' in row ? moveSpan(row, moving) : row;
  });
  return moved.every((row, index) => row === rows[index]) ? rows : moved;
}
