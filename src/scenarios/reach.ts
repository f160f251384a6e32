import type { Model } from '../engine/model.ts';
import type { Reach } from './contract.ts';

/** The largest size up to which every size is right; 0 if the smallest is wrong. */
export function measureReach({ most, isRight }: Reach, model: Model): number {
  let size = 0;
  while (size < most && isRight(model, size + 1)) size++;
  return size;
}
