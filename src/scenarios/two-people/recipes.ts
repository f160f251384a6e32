import type { Recipe } from '../contract.ts';
export const RECIPES: readonly Recipe[] = [];
