import { useEffect, useRef, useState } from 'react';
import { useShortestLink } from '../../state/hooks.ts';
import { Icon } from '../controls/icons.tsx';
import { useText } from '../useText.ts';

/** How long the page says that the link was copied. */
const SAID_MILLISECONDS = 4000;

type Shared = 'no' | 'copied' | 'refused';

/** Copies the link to exactly what is shown; where the clipboard is refused, shows it to be copied. */
export function ShareButton() {
  const text = useText();
  const address = useShortestLink();
  const [shared, setShared] = useState<Shared>('no');

  useEffect(() => {
    if (shared !== 'copied') return;
    const timer = setTimeout(() => setShared('no'), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [shared]);

  const link = new URL(address, document.baseURI).href;
  const share = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setShared('copied');
    } catch {
      setShared('refused');
    }
  };

  return (
    <div className="share">
      <button type="button" className="quiet-button" onClick={() => void share()}>
        <Icon name="share" />
        {text('bar.share')}
      </button>
      <span className="share-status" role="status">
        {shared === 'copied' && text('bar.shared')}
      </span>
      {shared === 'refused' && <LinkField link={link} onClose={() => setShared('no')} />}
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
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
        onBlur={onClose}
      />
    </label>
  );
}
