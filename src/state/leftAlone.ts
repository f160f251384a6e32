import { memoize } from './memoize.ts';
import type { Chip, Scene } from './scene.ts';

function wordOfText({ original, ...chip }: Chip): Chip {
  return original === undefined ? chip : { ...chip, word: original };
}

/**
 * The scene as it is without experiments: for what can only be said of the network as it is, such as
 * gradients, which know nothing of a gate that is held.
 */
export const leftAlone = memoize((scene: Scene): Scene => {
  const { before, chips } = scene;
  if (before === undefined) return scene;
  return { ...scene, network: before, before: undefined, chips: chips.map(wordOfText) };
}, 2);
