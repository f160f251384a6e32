/** The text of the page, and the texts that differ from it in one word. */
import type { Chip, Scene } from '../scene.ts';

type Read = Pick<Scene, 'scenario' | 'chips' | 'pin'>;

const isOfText = ({ position }: Chip): boolean => position !== null;

/** As a person would type it. */
export function textOf({ scenario, chips }: Pick<Scene, 'scenario' | 'chips'>): string {
  return scenario.write(chips.filter(isOfText).map(({ word }) => word));
}

/** The pinned word if others could stand in for it, else the first that decides the answer. */
function swappedChip({ scenario, chips, pin }: Read): Chip | undefined {
  const keys = scenario.kinds[scenario.keyKind] ?? [];
  const words = chips.filter(({ role, kind }) => role === 'word' && kind.length > 1);
  return words.find(({ step }) => step === pin) ?? words.find(({ word }) => keys.includes(word));
}

/** A text with another word of its kind in the place of one word. */
export interface Swap {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Every text with another word in that place, in the order of its kind. */
export function swapsOf(read: Read): readonly Swap[] {
  const chip = swappedChip(read);
  if (chip === undefined) return [];
  const words = read.chips.filter(isOfText).map(({ word }) => word);
  return chip.kind
    .filter((word) => word !== chip.word)
    .map((to) => ({
      from: chip.word,
      to,
      text: read.scenario.write(words.with(chip.position!, to)),
    }));
}
