import type { Model } from '../engine/model.ts';
import type { Scene } from './scene.ts';

/** The tokens that a network reads of a text, by step. */
export function tokensRead(
  { architecture: { vocabulary = [] } }: Model,
  chips: Scene['chips'],
): readonly number[] {
  return chips.filter(({ isRead }) => isRead).map(({ word }) => vocabulary.indexOf(word));
}
