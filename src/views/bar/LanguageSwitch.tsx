import type { Language } from '../../i18n/index.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { SegmentedSwitch, type SwitchOption } from '../controls/SegmentedSwitch.tsx';
import { useText } from '../useText.ts';

/** Each language is named in itself: whoever looks for it reads it. */
const options: readonly SwitchOption<Language>[] = [
  { value: 'en', label: 'EN', description: 'English', lang: 'en' },
  { value: 'zh-CN', label: '中文', description: '简体中文', lang: 'zh-CN' },
];

export function LanguageSwitch() {
  const text = useText();
  const { choose } = useActions();
  return (
    <SegmentedSwitch
      label={text('bar.language')}
      options={options}
      value={useChoice('language')}
      onChoose={(language) => choose({ language })}
    />
  );
}
