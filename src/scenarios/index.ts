import type { Scenario } from './contract.ts';
import { france } from './france/index.ts';

/** Every scenario, in the order in which they are offered. */
export const scenarios: readonly Scenario[] = [france];

/** A scenario by its id, or undefined if none is called that. */
export function findScenario(id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id);
}
