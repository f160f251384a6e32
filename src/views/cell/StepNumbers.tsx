import type { CellLayout } from '../../draw/cellLayout.ts';
import type { Scene } from '../../state/scene.ts';
import { valuesAt } from '../../state/values.ts';
import { useText } from '../useText.ts';
import { stripName } from './stripName.ts';

export interface StepNumbersProps {
  readonly scene: Scene;
  readonly layout: CellLayout;
}

/** The vectors of the current step, a column each. */
export function StepNumbers({ scene, layout }: StepNumbersProps) {
  const text = useText();
  const { units } = scene.network.layer;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text('score.unit')}</th>
          {layout.strips.map((spot) => (
            <th key={spot.signal + spot.time} scope="col" className={`hue-${spot.hue}`}>
              {stripName(spot, scene.network, text)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: units }, (_, unit) => (
          <tr key={unit}>
            <th scope="row">{unit + 1}</th>
            {layout.strips.map((spot) => {
              const { values, at } = valuesAt(scene, spot.signal, spot.time);
              return <td key={spot.signal + spot.time}>{text.number(values[at + unit]!)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
