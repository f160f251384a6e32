import { useEffect, useRef, useState } from 'react';
import { shortestLink } from '../../state/hooks.ts';
import { Icon } from '../controls/icons.tsx';
import { useText } from '../useText.ts';

/** How long the page says that the link was copied. */
const SAID_MILLISECONDS = 4000;

type Shared =
  { readonly state: 'no' | 'copied' } | { readonly state: 'refused'; readonly link: string };

const NOT_YET: Shared = { state: 'no' };

/** Copies the link to exactly what is shown; where the clipboard is refused, shows it to be copied. */
export function ShareButton() {
  const text = useText();
  const [shared, setShared] = useState(NOT_YET);

  useEffect(() => {
    if (shared.state !== 'copied') return;
    const timer = setTimeout(() => setShared(NOT_YET), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [shared]);

  const share = async (): Promise<void> => {
    const link = new URL(shortestLink(), document.baseURI).href;
    try {
      await navigator.clipboard.writeText(link);
      setShared({ state: 'copied' });
    } catch {
      setShared({ state: 'refused', link });
    }
  };

  return (
    <div className="share">
      <button type="button" className="quiet-button" onClick={() => void share()}>
        <Icon name="share" />
        <span className="share-word">{text('bar.share')}</span>
      </button>
      <span className="share-status" role="status">
        {shared.state === 'copied' && text('bar.shared')}
      </span>
      {shared.state === 'refused' && (
        <LinkField link={shared.link} onClose={() => setShared(NOT_YET)} />
      )}
    </div>
  );
}

interface LinkFieldProps {
  readonly link: string;
  readonly onClose: () => void;
}

function LinkField({ link, onClose }: LinkFieldProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <label className="share-link">
      {text('bar.copyByHand')}
      <input
        ref={field}
        readOnly
        value={link}
        // Backwards, so that its beginning is what is seen of a long link.
        onFocus={({ target }) => target.setSelectionRange(0, link.length, 'backward')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
        onBlur={onClose}
      />
    </label>
  );
}
