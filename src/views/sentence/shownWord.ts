import type { Text } from '../../i18n/index.ts';
import { spoken } from '../shared/spoken.ts';
import type { Chip, Scene } from '../../state/scene.ts';

/** A chip's word as the page writes it. */
export function shownWord(chip: Chip, scenario: Scene['scenario'], text: Text): string {
  return chip.role === 'start' ? text('word.start') : scenario.display(chip.word);
}

/** A chip's word as it is spoken: signs and a blank have no sound of their own. */
export function spokenWord(chip: Chip, shown: string, text: Text): string {
  return chip.role === 'blank' ? text('word.blank') : spoken(shown, text);
}
