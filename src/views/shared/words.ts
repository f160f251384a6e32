import type { Text } from '../../i18n/index.ts';
import type { Scene } from '../../state/scene.ts';

/**
 * The word of a step as it is shown: with its natural capitals, and "start" for the first. A blank
 * is the word of a step only where it is read itself; otherwise its chip leads to another word's.
 */
export function wordAt(scene: Pick<Scene, 'chips' | 'scenario'>, step: number, text: Text): string {
  const chips = scene.chips.filter((each) => each.step === step);
  const chip = chips.find(({ role }) => role !== 'blank' && role !== 'notRead') ?? chips[0];
  if (chip === undefined) return '';
  if (chip.role === 'blank') return text('word.blank');
  return chip.role === 'start' ? text('word.start') : scene.scenario.display(chip.word);
}
