import type { FullText } from '../../i18n/index.ts';
import { stepIn, type Side } from '../../state/beside/align.ts';
import type { AnswersBeside } from '../../state/beside/answers.ts';
import { normOf, rowOf, type ComparedSignal, type Comparison } from '../../state/beside/compare.ts';
import type { Scene } from '../../state/scene.ts';
import { shownAnswer } from '../shared/shownAnswer.ts';

/** The likeliest word of a run; nothing where it answers none. */
export function saidByRun(
  { of, words }: AnswersBeside,
  side: Side,
  scene: Pick<Scene, 'scenario'>,
  text: FullText,
): string {
  const likeliest = of[side]?.likeliest;
  const said = words.find(({ word }) => word === likeliest);
  const probability = said?.[side];
  if (said === undefined || probability === undefined) return '';
  return text('beside.says', {
    word: shownAnswer(scene, said.word, text),
    percent: text.percent(probability),
  });
}

/** How far the runs differ in a column, or where units cannot be compared, how large both are. */
export function saidOfSignal(
  { alignment }: Comparison,
  { left, right, differences }: ComparedSignal,
  column: number,
  text: FullText,
): string {
  const here = stepIn(alignment, 'left', column);
  const there = stepIn(alignment, 'right', column);
  if (here === undefined || there === undefined) return text('beside.noStep');
  if (differences !== undefined) {
    return text('beside.differs', { value: text.number(differences[column]!) });
  }
  return text('beside.sizes', {
    difference: text.signed(right.sizes[column]! - left.sizes[column]!),
    left: text.number(left.sizes[column]!),
    right: text.number(right.sizes[column]!),
    leftNorm: text.number(normOf(rowOf(left, here))),
    rightNorm: text.number(normOf(rowOf(right, there))),
  });
}
