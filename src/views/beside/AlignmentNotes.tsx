import type { FullText } from '../../i18n/index.ts';
import { differingColumns, stepIn } from '../../state/beside/align.ts';
import type { Comparison } from '../../state/beside/compare.ts';
import { livesOnIn, mostDifferent, partingOf } from '../../state/beside/parting.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';

interface AlignmentNotesProps {
  readonly scene: Scene;
  readonly comparison: Comparison;
  /** The words of the runs, one a step. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** How the steps of the runs were brought together. */
function saidOfSteps(props: AlignmentNotesProps, text: FullText): string {
  const { scene, comparison, left, right } = props;
  const { alignment } = comparison;
  if (alignment.by === 'sameWords') return text('beside.by.sameWords');
  if (alignment.by === 'start') return text('beside.by.start');
  if (alignment.by === 'wordForWord') {
    return text('beside.by.wordForWord', {
      count: differingColumns(alignment, left, right).length,
    });
  }
  const { kinds, keyKind, display } = scene.scenario;
  const keys = (kinds[keyKind] ?? []).map(display);
  const keyIn = (words: readonly string[]): string =>
    words.find((word) => keys.includes(word)) ?? '';
  return text('beside.by.keyWord', { left: keyIn(left), right: keyIn(right) });
}

/** Where the runs part, where the difference lives on, and in what it is largest now. */
function saidOfDifferences(props: AlignmentNotesProps, text: FullText): readonly string[] {
  const { scene, comparison, left, right } = props;
  const { alignment } = comparison;
  if (!comparison.isSameNetwork) return [text('beside.otherUnits')];
  const parting = partingOf(comparison);
  if (parting === null || parting === undefined) return [text('beside.noParting')];
  const word = left[stepIn(alignment, 'left', parting) ?? -1] ?? '';
  const other = right[stepIn(alignment, 'right', parting) ?? -1] ?? '';
  const column = scene.step + alignment.leftFrom;
  const between = livesOnIn(comparison, parting, column);
  const most = mostDifferent(comparison, column);
  const here = left[scene.step] ?? '';
  return [
    word === other
      ? text('beside.partAtWord', { word })
      : text('beside.partAt', { left: word, right: other }),
    between === undefined || most === undefined
      ? ''
      : text('beside.livesOn', {
          signal: text.of('signal', between.signal.left.signal.id),
          value: text.number(between.mean),
        }),
    most === undefined
      ? text('beside.sameHere', { word: here })
      : text('beside.mostHere', {
          word: here,
          signal: text.of('signal', most.left.signal.id),
          value: text.number(most.differences![column]!),
        }),
  ];
}

/** How to read the pictures, and what they show. */
export function AlignmentNotes(props: AlignmentNotesProps) {
  const text = useFullText();
  const sentences = saidOfDifferences(props, text).filter((sentence) => sentence !== '');
  return (
    <div className="beside-notes">
      <p className="beside-note">{saidOfSteps(props, text)}</p>
      <p className="beside-said">{sentences.join(text('word.sentenceGap'))}</p>
    </div>
  );
}
