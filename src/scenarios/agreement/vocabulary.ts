import { START_TOKEN } from '../../engine/model.ts';
import { KINDS } from './kinds.ts';

/** All words by token. Trained weights depend on this order. */
export const VOCABULARY: readonly string[] = [
  START_TOKEN,
  '.',
  'the',
  ...Object.values(KINDS).flat(),
];
