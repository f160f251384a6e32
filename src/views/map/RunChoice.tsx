import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useFullText } from '../useText.ts';
import { RUNS, type ShownRun } from './useShownRun.ts';

/** With experiments: after them, before them, or what they changed. */
export function RunChoice({ run, setRun }: Pick<ShownRun, 'run' | 'setRun'>) {
  const text = useFullText();
  return (
    <SegmentedSwitch
      label={text('map.shown')}
      options={RUNS.map((value) => ({ value, label: text.of('map.shown', value) }))}
      value={run}
      onChoose={setRun}
    />
  );
}
