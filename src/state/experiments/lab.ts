import { decodeRows } from './decodeRows.ts';
import { chipsRead, readUnder } from './readUnder.ts';

/** What the page needs to know of experiments once there are any. */
export const lab = { decodeRows, readUnder, chipsRead };
export type Lab = typeof lab;
