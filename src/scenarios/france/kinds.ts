import { languageFinder } from '../sentences/pairs.ts';

/** Countries and their languages, in pairs: the same index belongs together. */
const PAIRS = [
  ['france', 'french'],
  ['spain', 'spanish'],
  ['italy', 'italian'],
  ['germany', 'german'],
  ['japan', 'japanese'],
  ['china', 'chinese'],
  ['russia', 'russian'],
  ['greece', 'greek'],
  ['turkey', 'turkish'],
  ['poland', 'polish'],
  ['sweden', 'swedish'],
  ['portugal', 'portuguese'],
] as const;

export const COUNTRIES: readonly string[] = PAIRS.map(([country]) => country);

export const languageOf = languageFinder(PAIRS);

/** Which words could stand in for which. No word has two kinds. */
export const KINDS = {
  country: COUNTRIES,
  language: PAIRS.map(([, language]) => language),
  food: ['bread', 'cheese', 'soup', 'rice', 'fish', 'cake', 'apples', 'noodles'],
  job: ['teacher', 'doctor', 'baker', 'farmer', 'painter', 'nurse'],
  pet: ['cat', 'dog', 'rabbit', 'horse', 'parrot'],
  relative: ['brother', 'sister', 'uncle', 'aunt', 'father', 'cousin'],
  adjective: ['old', 'small', 'happy', 'quiet', 'lovely', 'funny'],
  name: ['max', 'luna', 'oscar', 'bella'],
  season: ['summer', 'winter', 'spring', 'autumn'],
  place: ['house', 'garden', 'village', 'school', 'market', 'river'],
} satisfies Readonly<Record<string, readonly string[]>>;
