/** What a person types into the forms of experiments, checked as the page checks its own text. */
import type { Scene } from '../scene.ts';
import { checkText, checkWords, wordsOf, type CheckedText } from '../sentence.ts';

/** A text whose memory is to be transplanted; in its natural form, or why it cannot be read. */
export function checkDonor({ scenario, network }: Scene, typed: string): CheckedText {
  return checkText(scenario, typed, network.model.architecture.bidirectional);
}

/** A word that is to be read instead of another; a text of several words is none. */
export function checkWord(
  { scenario }: Scene,
  typed: string,
): CheckedText | { readonly ok: false; readonly problem: 'notOneWord' } {
  const words = wordsOf(scenario, typed);
  if (words.length > 1) return { ok: false, problem: 'notOneWord' };
  const checked = checkWords(scenario, words, true);
  return checked.ok ? { ok: true, text: words[0]! } : checked;
}

/** Units as a person lists them, counted from 1: `3, 7-9`; undefined where that says none. */
export function unitsIn(typed: string, units: number): readonly number[] | undefined {
  const parts = typed.split(/[\s,，、;]+/u).filter((part) => part !== '');
  const chosen = new Set<number>();
  for (const part of parts) {
    const ends = /^(\d{1,6})(?:[-–](\d{1,6}))?$/u.exec(part);
    const from = Number(ends?.[1]);
    const to = Number(ends?.[2] ?? ends?.[1]);
    if (!(from >= 1 && from <= to && to <= units)) return undefined;
    for (let unit = from; unit <= to; unit++) chosen.add(unit - 1);
  }
  return chosen.size === 0 ? undefined : [...chosen].sort((a, b) => a - b);
}
