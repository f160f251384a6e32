import { THEMES } from '../../state/choices.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { useText } from '../useText.ts';

/** Shows the theme that is chosen; each press chooses the next one. */
export function ThemeButton() {
  const text = useText();
  const { choose } = useActions();
  const theme = useChoice('theme');
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  return (
    <IconButton
      icon={theme}
      label={text('bar.theme', { theme: text.of('theme', theme) })}
      onClick={() => choose({ theme: next })}
    />
  );
}
