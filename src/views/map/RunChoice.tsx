import { MAP_RUNS, type MapRun } from '../../state/chosen.ts';
import { useActions } from '../../state/hooks.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useFullText } from '../useText.ts';

/** With experiments: after them, before them, or what they changed. */
export function RunChoice({ run }: { readonly run: MapRun }) {
  const text = useFullText();
  const { choose } = useActions();
  return (
    <SegmentedSwitch
      label={text('map.shown')}
      options={MAP_RUNS.map((value) => ({ value, label: text.of('map.shown', value) }))}
      value={run}
      onChoose={(mapRun) => choose({ mapRun })}
    />
  );
}
