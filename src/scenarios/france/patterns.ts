import { parsePatterns } from '../sentences/patterns.ts';
import { KINDS } from './kinds.ts';

/** Sentences that say where the speaker is from. */
export const ANCHORS = parsePatterns(KINDS, [
  'i grew up in {country} .',
  'my family comes from {country} .',
  'i was born in {country} .',
  'i spent my childhood in {country} .',
  'i was raised in {country} by my grandparents .',
  'my parents and i are from {country} .',
]);

/** Sentences that name a country which has nothing to do with the answer. */
export const DECOYS = parsePatterns(KINDS, [
  'last summer i visited {country} .',
  'we went to {country} on holiday .',
  'my uncle once travelled to {country} .',
  'the soup in {country} was lovely .',
  'a funny nurse told me about {country} .',
]);

/** Sentences about everything else. */
export const ASIDES = parsePatterns(KINDS, [
  'i like {food} and {food} .',
  'my {relative} works as a {job} .',
  'we have a {adjective} {pet} named {name} .',
  'our {place} was {adjective} and {adjective} .',
  'every {season} we ate {food} near the {place} .',
  'now i work as a {job} .',
  'my {relative} sold {food} at the {place} .',
  'the {pet} slept in the {place} .',
  'it was a {adjective} {season} .',
]);

/** Sentences that end in the language that is asked for. */
export const QUESTIONS = parsePatterns(KINDS, [
  'i speak fluent {language} .',
  'my mother tongue is {language} .',
  'at home we speak {language} .',
  'i still dream in {language} .',
  'my first language is {language} .',
]);
