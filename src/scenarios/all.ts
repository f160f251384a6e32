/** Every scenario at once, for the command line; the page fetches one at a time. */
import type { Scenario } from './contract.ts';
import { loadScenario, scenarioIds } from './index.ts';

const found = await Promise.all(scenarioIds.map(loadScenario));

/** In the order in which they are offered. */
export const scenarios: readonly Scenario[] = found.filter((each) => each !== undefined);
