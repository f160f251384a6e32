/** The sentences of the France grammar, written down a second time and independently, to compare. */

export const LANGUAGES: Readonly<Record<string, string>> = {
  france: 'french',
  spain: 'spanish',
  italy: 'italian',
  germany: 'german',
  japan: 'japanese',
  china: 'chinese',
  russia: 'russian',
  greece: 'greek',
  turkey: 'turkish',
  poland: 'polish',
  sweden: 'swedish',
  portugal: 'portuguese',
};

const C = `(?<country>${Object.keys(LANGUAGES).join('|')})`;
const L = `(?<language>${Object.values(LANGUAGES).join('|')})`;
const F = '(?:bread|cheese|soup|rice|fish|cake|apples|noodles)';
const J = '(?:teacher|doctor|baker|farmer|painter|nurse)';
const P = '(?:cat|dog|rabbit|horse|parrot)';
const R = '(?:brother|sister|uncle|aunt|father|cousin)';
const A = '(?:old|small|happy|quiet|lovely|funny)';
const AN = '(?:an old|a (?:small|happy|quiet|lovely|funny))';
const N = '(?:max|luna|oscar|bella)';
const S = '(?:summer|winter|spring|autumn)';
const X = '(?:house|garden|village|school|market|river)';

function wholeSentence(pattern: string): RegExp {
  return new RegExp(`^${pattern} \\.$`, 'u');
}

export const ANCHORS = [
  `i grew up in ${C}`,
  `my family comes from ${C}`,
  `i was born in ${C}`,
  `i spent my childhood in ${C}`,
  `i was raised in ${C} by my grandparents`,
  `my parents and i are from ${C}`,
].map(wholeSentence);

export const DECOYS = [
  `last summer i visited ${C}`,
  `we went to ${C} on holiday`,
  `my uncle once travelled to ${C}`,
  `the soup in ${C} was lovely`,
  `a funny nurse told me about ${C}`,
].map(wholeSentence);

export const ASIDES = [
  `i like ${F} and ${F}`,
  `my ${R} works as a ${J}`,
  `we have ${AN} ${P} named ${N}`,
  `our ${X} was ${A} and ${A}`,
  `every ${S} we ate ${F} near the ${X}`,
  `now i work as a ${J}`,
  `my ${R} sold ${F} at the ${X}`,
  `the ${P} slept in the ${X}`,
  `it was ${AN} ${S}`,
].map(wholeSentence);

export const QUESTIONS = [
  `i speak fluent ${L}`,
  `my mother tongue is ${L}`,
  `at home we speak ${L}`,
  `i still dream in ${L}`,
  `my first language is ${L}`,
].map(wholeSentence);

/** The sentences of a text, each up to and with its full stop. */
export function sentencesOf(words: readonly string[]): string[] {
  return (
    words
      .join(' ')
      .match(/[^.]*\./gu)
      ?.map((sentence) => sentence.trim()) ?? []
  );
}

/** Which of the patterns a sentence is, and what stands in its named slot. */
export function match(
  sentence: string,
  patterns: readonly RegExp[],
): { index: number; slots: Record<string, string> } | undefined {
  for (const [index, pattern] of patterns.entries()) {
    const found = pattern.exec(sentence);
    if (found) return { index, slots: { ...found.groups } };
  }
  return undefined;
}
