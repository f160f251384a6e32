import { useRetry } from '../state/hooks.ts';
import type { ModelProblem } from '../state/models.ts';
import { causeOf } from '../views/shared/causeOf.ts';
import { useText } from '../views/useText.ts';
import { CONTENT_ID } from './contentId.ts';
import './waiting.css';
import '../views/shared/framedButton.css';

/** The page's quiet outline while its first network is on its way. */
export function Skeleton() {
  const text = useText();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="workspace" aria-busy="true">
      <div className="workspace-screen">
        <p className="skeleton skeleton-words" role="status">
          {text('app.loading')}
        </p>
        <div className="skeleton skeleton-score" />
        <div className="workspace-panels">
          <div className="skeleton panel-cell" />
          <div className="skeleton panel-equation" />
          <div className="skeleton panel-answer" />
        </div>
      </div>
    </main>
  );
}

/** Says why there is no network, and tries again. */
export function LoadFailure({ problem }: { readonly problem: ModelProblem }) {
  const text = useText();
  const retry = useRetry();
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="load-failure">
      <p role="alert">
        <strong>{text('app.failed')}</strong> {causeOf(problem, text)}
      </p>
      <button type="button" className="framed-button" onClick={retry}>
        {text('app.retry')}
      </button>
    </main>
  );
}
