/** The workbench of this page. */
import { prepareLink } from './link.ts';
import { createWorkbench } from './workbench.ts';

// The address may name a scenario that has to be fetched before the rest of it can be read.
await prepareLink(window.location.hash);

export const workbench = createWorkbench({
  environment: { languages: navigator.languages },
  bar: window,
  storage: () => window.localStorage,
});
