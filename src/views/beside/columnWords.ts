import type { FullText } from '../../i18n/index.ts';
import { stepIn, type Alignment } from '../../state/beside/align.ts';
import type { Scene } from '../../state/scene.ts';
import { shownWord } from '../sentence/shownWord.ts';

/** The words that a run reads as they are shown, one a step. */
export function wordsOfRun(
  chips: Scene['chips'],
  scenario: Scene['scenario'],
  text: FullText,
): readonly string[] {
  return chips
    .filter(({ isRead }) => isRead)
    .map((chip) => (chip.role === 'blank' ? text('word.blank') : shownWord(chip, scenario, text)));
}

/** What stands under each column: a word, or two where the runs read different ones. */
export function columnWords(
  alignment: Alignment,
  left: readonly string[],
  right: readonly string[],
  text: FullText,
): readonly string[] {
  return Array.from({ length: alignment.columns }, (_, column) => {
    const here = left[stepIn(alignment, 'left', column) ?? -1];
    const there = right[stepIn(alignment, 'right', column) ?? -1];
    if (here === there || there === undefined) return here ?? '';
    return text('beside.twoWords', { here: here ?? text('beside.noWord'), there });
  });
}
