import { decodeRows } from './decodeRows.ts';
import { followText, rowsOnText } from './followText.ts';
import { chipsRead, readUnder } from './readUnder.ts';

/** What the page needs to know of experiments once there are any. */
export const lab = { decodeRows, readUnder, chipsRead, followText, rowsOnText };
export type Lab = typeof lab;
