import type { FullText } from '../../i18n/index.ts';
import { markedColumns, stepIn } from '../../state/beside/align.ts';
import type { Comparison } from '../../state/beside/compare.ts';
import { livesOnIn, mostDifferent, partingOf, type Parting } from '../../state/beside/parting.ts';
import { useFullText } from '../useText.ts';

interface AlignmentNotesProps {
  readonly comparison: Comparison;
  readonly column: number;
  /** By column. */
  readonly words: readonly string[];
  /** The words of the runs, one a step. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** How many experiments the run beside leaves out, because it does not have their words. */
  readonly lost: number;
}

/** How the steps of the runs were brought together. */
function saidOfSteps(props: AlignmentNotesProps, text: FullText): string {
  const { comparison, left, right } = props;
  const { alignment } = comparison;
  const { by, keyColumn } = alignment;
  if (by === 'wordForWord') {
    return text('beside.by.wordForWord', { count: markedColumns(alignment, left, right).length });
  }
  if (by !== 'keyWord' || keyColumn === null) return text.of('beside.by', by);
  return text('beside.by.keyWord', wordsIn(props, keyColumn));
}

/** The words of both runs in a column. */
function wordsIn({ comparison, left, right }: AlignmentNotesProps, column: number) {
  const { alignment } = comparison;
  return {
    left: left[stepIn(alignment, 'left', column) ?? -1] ?? '',
    right: right[stepIn(alignment, 'right', column) ?? -1] ?? '',
  };
}

/** Where the runs part, where the difference lives on, and in what it is largest now. */
function saidOfDifferences(props: AlignmentNotesProps, text: FullText): readonly string[] {
  const { comparison, column } = props;
  if (!comparison.isSameNetwork) return [text('beside.otherUnits')];
  const parting = partingOf(comparison);
  if (parting === null) return [text('beside.noParting')];
  const most = mostDifferent(comparison, column);
  const here = props.words[column] ?? '';
  const { alignment } = comparison;
  if (stepIn(alignment, 'left', column) === undefined) return [text('beside.noStep')];
  if (stepIn(alignment, 'right', column) === undefined) return [text('beside.noStep')];
  const past = parting === undefined ? [] : saidOfPast(props, parting, most !== undefined, text);
  return [
    ...past,
    most === undefined
      ? text('beside.sameHere', { word: here })
      : text('beside.mostHere', {
          word: here,
          signal: text.of('signal', most.left.signal.id),
          value: text.number(most.differences![column]!),
        }),
  ];
}

/** Where the runs part, and in what the difference lives on from there to the current column. */
function saidOfPast(
  props: AlignmentNotesProps,
  { column: parting, isAtOnce }: Parting,
  differsNow: boolean,
  text: FullText,
): readonly string[] {
  const { comparison, column, words } = props;
  const { left, right } = wordsIn(props, parting);
  const isBackward = comparison.left.layer.direction === 'backward';
  const parts = isBackward ? 'beside.partAtBackward' : 'beside.partAt';
  const parted =
    left === right || isAtOnce
      ? text('beside.partAtWord', { word: words[parting] ?? '' })
      : text(parts, { left, right });
  const between = livesOnIn(comparison, parting, column);
  if (between === undefined || !differsNow) return [parted];
  const signal = text.of('signal', between.signal.left.signal.id);
  return [parted, text('beside.livesOn', { signal, value: text.number(between.mean) })];
}

/** How to read the pictures, and what they show. */
export function AlignmentNotes(props: AlignmentNotesProps) {
  const text = useFullText();
  return (
    <div className="beside-notes">
      <p className="beside-note">{saidOfSteps(props, text)}</p>
      {props.lost > 0 && (
        <p className="beside-note">{text('beside.lost', { count: props.lost })}</p>
      )}
      <p className="beside-said">{saidOfDifferences(props, text).join(text('word.sentenceGap'))}</p>
    </div>
  );
}
