/** How much work a network makes, before it is done: it decides whether the page can wait for it. */
import type { Model } from '../engine/model.ts';

/** What a step of a layer costs besides its products, in products. */
const STEP_COST = 1000;

/** The products that one step of a sequence takes, in all layers and directions. */
export function productsOfStep({ architecture, tensors }: Model): number {
  const { layers, bidirectional } = architecture;
  const recurrent = Object.entries(tensors).filter(([name]) => /_l\d/.test(name));
  const weights = recurrent.reduce((sum, [, { data }]) => sum + data.length, 0);
  return weights + STEP_COST * layers * (bidirectional ? 2 : 1);
}
