import type { FallbackProps } from 'react-error-boundary';
import { useText } from '../useText.ts';

/** What stands in the place of something that failed. */
export function PanelFailure({ resetErrorBoundary }: FallbackProps) {
  const text = useText();
  return (
    <div className="panel-failure" role="alert">
      <p>{text('app.panelFailed')}</p>
      <button type="button" className="app-button" onClick={resetErrorBoundary}>
        {text('app.retry')}
      </button>
    </div>
  );
}
