/** The kinds of number that facts and cards are made of; messages complete "… should be". */
import * as v from 'valibot';

const FROM_ZERO = 'a whole number from 0 up';
const FROM_ONE = 'a whole number from 1 up';
const FRACTION = 'a number from 0 to 1';
const AMOUNT = 'a number from 0 up';

export const count = v.pipe(v.number(), v.safeInteger(FROM_ZERO), v.minValue(0, FROM_ZERO));
export const size = v.pipe(v.number(), v.safeInteger(FROM_ONE), v.minValue(1, FROM_ONE));
export const fraction = v.pipe(v.number(), v.minValue(0, FRACTION), v.maxValue(1, FRACTION));
export const amount = v.pipe(v.number(), v.finite(AMOUNT), v.minValue(0, AMOUNT));
