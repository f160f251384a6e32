/** Fetched when another notation than the first is chosen. */
export { morphLayouts } from '../../draw/morph.ts';
export { notations } from '../../draw/notations.ts';
