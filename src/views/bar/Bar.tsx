import type { NetworkReading } from '../../state/scene.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { onDemand } from '../shared/onDemand.tsx';
import { useMedia } from '../shared/useMedia.ts';
import { useText } from '../useText.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NetworkSwitch, type NetworkSwitchProps } from './NetworkSwitch.tsx';
import { ScenarioPicker } from './ScenarioPicker.tsx';
import { ShareButton } from './ShareButton.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import './Bar.css';

const NetworkMenu = onDemand<NetworkSwitchProps>(
  async () => (await import('./NetworkMenu.tsx')).NetworkMenu,
);

interface BarProps {
  /** The network that is shown, for its size; undefined while there is none. */
  readonly network?: NetworkReading | undefined;
  readonly onHelp: () => void;
}

/** The top of the page: what is shown, and in which words and colours. */
export function Bar({ network, onHelp }: BarProps) {
  const text = useText();
  const isNarrow = useMedia('(max-width: 767px)');
  const Network = isNarrow ? NetworkMenu : NetworkSwitch;
  return (
    <header className="bar">
      <h1 className="bar-name">
        <svg className="bar-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <circle className="mark-edge" cx="12" cy="12" r="8.5" />
          <circle className="mark-ring" cx="12" cy="12" r="8.5" />
        </svg>
        <span className="name-word">{text('app.name')}</span>
      </h1>
      <ScenarioPicker />
      <Network network={network} />
      <div className="bar-end">
        <ShareButton />
        <LanguageSwitch />
        <ThemeButton />
        <IconButton icon="help" label={text('bar.help')} aria-haspopup="dialog" onClick={onHelp} />
      </div>
    </header>
  );
}
