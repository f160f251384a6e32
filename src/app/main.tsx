import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadText } from '../i18n/index.ts';
import { workbench } from '../state/page.ts';
import { App } from './App.tsx';
import './earlyKeys.ts';
import './theme.css';
import '../views/shared/hues.css';
import './app.css';

/**
 * Not awaited by the module itself: what it fetches may share modules with it, and would wait for
 * it in turn.
 */
async function start(root: HTMLElement): Promise<void> {
  workbench.connect();
  // The first words that are seen are those of the chosen language; without them, English ones.
  await loadText(workbench.store.getState().choices.language).catch(() => undefined);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');
void start(root);
