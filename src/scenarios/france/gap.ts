import { clueGap, sentenceAcross } from '../sentences/gap.ts';
import { GRAMMAR, inOrder } from './grammar.ts';

export const gap = clueGap(GRAMMAR, [GRAMMAR], sentenceAcross(GRAMMAR, inOrder));
