import { beltOf } from '../../draw/score.ts';
import type { Text } from '../../i18n/index.ts';
import type { Scene } from '../../state/scene.ts';
import { cancellationOf } from '../../state/shares.ts';
import { wordAt } from '../shared/words.ts';

/** Whether the pinned word is in the memory at a step: a backward direction reads it from behind. */
export function holdsPinned({ network, pin, pinnedShare }: Scene, step: number): boolean {
  if (pin === null || pinnedShare === undefined) return false;
  return network.layer.direction === 'backward' ? step <= pin : step >= pin;
}

/** What a unit holds after a step, what of it the pinned word put there, and what cancels that. */
export function readOut(scene: Scene, step: number, unit: number, text: Text): string {
  const { cell, layer } = scene.network;
  const at = step * layer.units + unit;
  const values = {
    number: unit + 1,
    word: wordAt(scene, step, text),
    value: text.number(beltOf(cell, layer)[at]!),
  };
  const { pin, pinnedShare } = scene;
  if (pin === null || pinnedShare === undefined || !holdsPinned(scene, step)) {
    return text('score.readOut', values);
  }
  const pinned = {
    pinned: wordAt(scene, pin, text),
    share: text.number(pinnedShare[at]!),
  };
  const against = cancellationOf(scene.network, { step, unit, pin });
  if (against === undefined) return text('score.readOutPinned', { ...values, ...pinned });
  return text('score.readOutCancelled', {
    ...values,
    ...pinned,
    against: wordAt(scene, against.step, text),
    amount: text.number(against.share),
  });
}
