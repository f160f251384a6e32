/** The text of the page, and the texts that differ from it in one word. */
import type { Chip, Scene } from '../scene.ts';

type Read = Pick<Scene, 'scenario' | 'chips' | 'pin'>;

/** What stands there in the text, whatever an experiment has read in its place. */
function typedWord({ tokenize }: Scene['scenario'], { word, original }: Chip): string {
  return original === undefined ? word : (tokenize(original)[0] ?? word);
}

function typedWords({ scenario, chips }: Pick<Scene, 'scenario' | 'chips'>): readonly string[] {
  const ofText = chips.filter(({ position }) => position !== null);
  return ofText.map((chip) => typedWord(scenario, chip));
}

/** As a person would type it. */
export function textOf(scene: Pick<Scene, 'scenario' | 'chips'>): string {
  return scene.scenario.write(typedWords(scene));
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
  const words = typedWords(read);
  const from = typedWord(read.scenario, chip);
  return chip.kind
    .filter((word) => word !== from)
    .map((to) => ({
      from,
      to,
      text: read.scenario.write(words.with(chip.position!, to)),
    }));
}
