/** The sentences of the France grammar, written down a second time and independently, to compare. */
import { wholeSentences } from './wordSpecification.ts';

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

export const ANCHORS = wholeSentences([
  `i grew up in ${C}`,
  `my family comes from ${C}`,
  `i was born in ${C}`,
  `i spent my childhood in ${C}`,
  `i was raised in ${C} by my grandparents`,
  `my parents and i are from ${C}`,
]);

export const DECOYS = wholeSentences([
  `last summer i visited ${C}`,
  `we went to ${C} on holiday`,
  `my uncle once travelled to ${C}`,
  `the soup in ${C} was lovely`,
  `a funny nurse told me about ${C}`,
]);

export const ASIDES = wholeSentences([
  `i like ${F} and ${F}`,
  `my ${R} works as a ${J}`,
  `we have ${AN} ${P} named ${N}`,
  `our ${X} was ${A} and ${A}`,
  `every ${S} we ate ${F} near the ${X}`,
  `now i work as a ${J}`,
  `my ${R} sold ${F} at the ${X}`,
  `the ${P} slept in the ${X}`,
  `it was ${AN} ${S}`,
]);

export const QUESTIONS = wholeSentences([
  `i speak fluent ${L}`,
  `my mother tongue is ${L}`,
  `at home we speak ${L}`,
  `i still dream in ${L}`,
  `my first language is ${L}`,
]);
