/** The workbench of this page. */
import { createWorkbench } from './workbench.ts';

export const workbench = createWorkbench({
  environment: { languages: navigator.languages },
  bar: window,
  storage: () => window.localStorage,
});
