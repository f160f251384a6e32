import { START_TOKEN } from '../../engine/model.ts';
import { frameWords } from '../sentences/patterns.ts';
import { KINDS } from './kinds.ts';
import { ANCHORS, ASIDES, DECOYS, QUESTIONS } from './patterns.ts';

/**
 * All words by token: the start token, the full stop, the words of every kind, the frame of the
 * sentences. Trained weights depend on this order.
 */
export const VOCABULARY: readonly string[] = [
  ...new Set([
    START_TOKEN,
    '。',
    ...Object.values(KINDS).flat(),
    ...frameWords([...ANCHORS, ...DECOYS, ...ASIDES, ...QUESTIONS]),
  ]),
];
