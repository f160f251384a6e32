/** Beside the other hooks, because it is fetched only with the keys for symbols. */
import { workbench } from './page.ts';
import { createSymbolActions, type SymbolActions } from './symbolEdits.ts';

const actions = createSymbolActions(workbench.store);

export function useSymbolActions(): SymbolActions {
  return actions;
}
