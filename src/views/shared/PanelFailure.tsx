import type { FallbackProps } from 'react-error-boundary';
import { loadFullText } from '../../i18n/index.ts';
import { useChoice } from '../../state/hooks.ts';
import { useText } from '../useText.ts';
import './failure.css';
import './framedButton.css';

/** What stands in the place of something that failed. */
export function PanelFailure({ resetErrorBoundary }: FallbackProps) {
  const text = useText();
  const language = useChoice('language');
  const retry = (): void => {
    // Perhaps it was only the words that could not be fetched.
    loadFullText(language).catch(() => undefined);
    resetErrorBoundary();
  };
  return (
    <div className="panel-failure" role="alert">
      <p>{text('app.panelFailed')}</p>
      <button type="button" className="framed-button" onClick={retry}>
        {text('app.retry')}
      </button>
    </div>
  );
}
