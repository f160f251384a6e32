/** Beside the other hooks, because it is fetched only with what compares networks. */
import { useStore } from 'zustand';
import type { Models, ModelStates } from '../models.ts';
import { workbench } from '../page.ts';

/** The networks that were asked for, and what is known of them. */
export function useNetworks(): ModelStates {
  return useStore(workbench.models.states);
}

/** Fetches a network unless it is there or on its way; one that failed is tried again. */
export const requestNetwork: Models['request'] = (scenario, variant) =>
  workbench.models.request(scenario, variant);
