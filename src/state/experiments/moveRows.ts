/** Rows of experiments go along with the words of a text that is changed. */
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import { followSpan, type Follow } from '../../engine/followSteps.ts';

export interface Moving {
  /** Where the word of a step stands now; undefined where it is gone, or where that is not clear. */
  readonly follow: Follow;
  /** The words before, whether they were read or not. */
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

/** Behind the text there are no words to go along with: what stands there stays as far behind. */
function followBehind({ words, follow }: Moving, step: number): number {
  const last = words.length - 1;
  return step + (follow(last) ?? last) - last;
}

function moveStep(row: AtStep, moving: Moving): ExperimentRow {
  const { step } = row;
  const isBehind = step >= moving.words.length;
  const moved = isBehind ? followBehind(moving, step) : moving.follow(step);
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
  const end = moving.words.length - 1;
  const last = Math.min(to ?? end, end);
  const left = followSpan(from ?? 0, last, moving.follow);
  const isBehind = from !== undefined && from > end;
  if (left === undefined && !isBehind) return lost(row, moving, from ?? last);
  const placeOf = (step: number, inside: number | undefined): number =>
    step > end ? followBehind(moving, step) : (inside ?? step);
  const ends = {
    ...(from !== undefined && { from: placeOf(from, left?.[0]) }),
    ...(to !== undefined && { to: placeOf(to, left?.[1]) }),
  };
  return ends.from === from && ends.to === to ? row : { ...row, ...ends };
}

/**
 * The rows at the steps where their words stand now. One whose words are gone is switched off and
 * says so; nothing ever points to another word than before.
 */
export function moveRows(rows: readonly ExperimentRow[], moving: Moving): readonly ExperimentRow[] {
  const moved = rows.map((row): ExperimentRow => {
    if (row.lost !== undefined) return row;
    if ('step' in row) return moveStep(row, moving);
    return 'signal' in row ? moveSpan(row, moving) : row;
  });
  return moved.every((row, index) => row === rows[index]) ? rows : moved;
}
