import { NOTATIONS } from '../../state/choices.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { SegmentedSwitch } from '../controls/SegmentedSwitch.tsx';
import { useText } from '../useText.ts';

/** In which of its notations the cell is drawn, and whose each is. */
export function NotationSwitch() {
  const text = useText();
  const { choose } = useActions();
  return (
    <SegmentedSwitch
      label={text('cell.notation')}
      options={NOTATIONS.map((notation) => ({
        value: notation,
        label: text.of('notation', notation),
        description: text.of('notationMeans', notation),
      }))}
      value={useChoice('notation')}
      onChoose={(notation) => choose({ notation })}
    />
  );
}
