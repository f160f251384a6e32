import { useId, useRef } from 'react';
import type { CellLayout } from '../../draw/cellLayout.ts';
import type { Scene } from '../../state/scene.ts';
import { valuesAt } from '../../state/values.ts';
import { useText } from '../useText.ts';
import { stripName } from './stripName.ts';

/** A button and the dialog that it opens: every number that the strips show, a row a unit. */
export function CellTable({
  scene,
  layout,
}: {
  readonly scene: Scene;
  readonly layout: CellLayout;
}) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { units } = scene.network.layer;
  return (
    <>
      <button
        type="button"
        className="cell-tableButton"
        onClick={() => {
          dialog.current?.showModal();
        }}
      >
        {text('cell.table')}
      </button>
      <dialog ref={dialog} className="cell-dialog" aria-labelledby={titleId}>
        <form method="dialog" className="cell-dialogHead">
          <h2 id={titleId}>{text('cell.tableTitle')}</h2>
          <button type="submit">{text('cell.close')}</button>
        </form>
        <div className="cell-dialogBody" role="region" aria-labelledby={titleId} tabIndex={0}>
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
        </div>
      </dialog>
    </>
  );
}
