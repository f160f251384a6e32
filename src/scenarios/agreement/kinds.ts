/** Nouns in pairs: one of a thing and several of it. */
export const THINGS = [
  ['key', 'keys'],
  ['cabinet', 'cabinets'],
  ['door', 'doors'],
  ['house', 'houses'],
  ['garden', 'gardens'],
  ['tree', 'trees'],
  ['wall', 'walls'],
  ['box', 'boxes'],
  ['table', 'tables'],
  ['picture', 'pictures'],
  ['window', 'windows'],
  ['tower', 'towers'],
] as const;

export type Thing = (typeof THINGS)[number];

/**
 * Which words could stand in for which. No word has two kinds. Singular and plural nouns are one
 * kind, so that putting others in the subject's place tells what depends on its number.
 */
export const KINDS = {
  noun: THINGS.flat(),
  verb: ['is', 'are'],
  preposition: ['near', 'behind', 'beside', 'under', 'above', 'with', 'to'],
  adjective: ['old', 'new', 'small', 'clean', 'green', 'white', 'lovely', 'strange'],
} satisfies Readonly<Record<string, readonly string[]>>;
