import { beltOf, type ScoreLayout } from '../../draw/score.ts';
import type { Scene } from '../../state/scene.ts';
import { useText } from '../useText.ts';
import { wordAt } from '../shared/words.ts';

/** The numbers that the score draws: a row a unit, a column a step. */
export function ScoreTable({
  scene,
  layout,
}: {
  readonly scene: Scene;
  readonly layout: ScoreLayout;
}) {
  const text = useText();
  const { cell, layer, trace } = scene.network;
  const belt = beltOf(cell, layer);
  const steps = Array.from({ length: trace.steps }, (_, step) => step);
  return (
    // Wide content that scrolls has to be reachable by keyboard, so the region takes focus.
    <div className="score-table" role="region" aria-label={text('score.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('score.unit')}</th>
            {steps.map((step) => (
              <th key={step} scope="col">
                {wordAt(scene, step, text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layout.lines.map(({ unit }) => (
            <tr key={unit}>
              <th scope="row">{unit + 1}</th>
              {steps.map((step) => (
                <td key={step}>{text.number(belt[step * layer.units + unit]!)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
