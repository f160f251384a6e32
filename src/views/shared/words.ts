import type { Text } from '../../i18n/index.ts';
import type { Scene } from '../../state/scene.ts';

/** The word of a step as it is shown: with its natural capitals, and "start" for the first. */
export function wordAt(scene: Scene, step: number, text: Text): string {
  const chip = scene.chips.find((each) => each.step === step && each.role !== 'blank');
  if (chip === undefined) return '';
  return chip.role === 'start' ? text('word.start') : scene.scenario.display(chip.word);
}
