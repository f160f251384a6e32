/** Fetched when another notation than the first is chosen, or where the cell has to be narrow. */
export { compactNotations } from '../../draw/compact/notations.ts';
export { morphLayouts } from '../../draw/morph.ts';
export { notations } from '../../draw/notations.ts';
