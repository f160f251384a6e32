import type { ScoreLayout } from '../../draw/score.ts';
import { beltOf } from '../../draw/score.ts';
import type { Scene } from '../../state/scene.ts';
import { useActions } from '../../state/hooks.ts';
import { useText } from '../useText.ts';

/** The keyboard's way through the lines: a slider from the top line to the bottom one. */
export function UnitSlider({
  scene,
  layout,
}: {
  readonly scene: Scene;
  readonly layout: ScoreLayout;
}) {
  const text = useText();
  const { choose } = useActions();
  const { cell, layer } = scene.network;
  const row = layout.lines.findIndex((line) => line.unit === scene.unit);
  const value = beltOf(cell, layer)[scene.step * layer.units + scene.unit]!;
  return (
    <input
      className="score-unitSlider"
      type="range"
      min={1}
      max={layout.lines.length}
      value={row + 1}
      aria-label={text('score.chooseUnit')}
      aria-valuetext={text('score.unitValue', {
        number: scene.unit + 1,
        value: text.number(value),
      })}
      onChange={(event) => {
        const line = layout.lines[Number(event.target.value) - 1];
        if (line !== undefined) choose({ unit: line.unit });
      }}
    />
  );
}
