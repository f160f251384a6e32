import type { Text } from '../../i18n/index.ts';
import type { Chip, Scene } from '../../state/scene.ts';

const FULL_STOPS: ReadonlySet<string> = new Set(['.', '。']);

/** A chip's word as the page writes it. */
export function shownWord(chip: Chip, scenario: Scene['scenario'], text: Text): string {
  return chip.role === 'start' ? text('word.start') : scenario.display(chip.word);
}

/** A chip's word as it is spoken: a full stop and a blank have no sound of their own. */
export function spokenWord(chip: Chip, shown: string, text: Text): string {
  if (chip.role === 'blank') return text('word.blank');
  return FULL_STOPS.has(chip.word) ? text('word.fullStop') : shown;
}
