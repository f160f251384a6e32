import type { ScoreLayout } from '../../draw/score.ts';
import type { Scene } from '../../state/scene.ts';
import { useActions } from '../../state/hooks.ts';
import { usePointing } from '../shared/usePointing.ts';
import { useText } from '../useText.ts';
import { readOut } from './readOut.ts';

/** The keyboard's way through the lines: a slider on which up is up. */
export function UnitSlider({
  scene,
  layout,
}: {
  readonly scene: Scene;
  readonly layout: ScoreLayout;
}) {
  const text = useText();
  const { choose, point } = useActions();
  const { onFocus, onBlur } = usePointing({ unit: scene.unit });
  const row = layout.lines.findIndex((line) => line.unit === scene.unit);
  return (
    <input
      className="score-unitSlider"
      type="range"
      min={1}
      max={layout.lines.length}
      value={layout.lines.length - row}
      aria-label={text('score.chooseUnit')}
      aria-valuetext={readOut(scene, scene.step, scene.unit, text)}
      onChange={(event) => {
        const line = layout.lines[layout.lines.length - Number(event.target.value)];
        if (line === undefined) return;
        choose({ unit: line.unit });
        point({ unit: line.unit });
      }}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  );
}
