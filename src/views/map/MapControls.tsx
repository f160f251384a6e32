import { memo } from 'react';
import { UNIT_ORDERS } from '../../state/choices.ts';
import { useActions } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import { hasPlaces } from '../shared/place.ts';
import { useFullText } from '../useText.ts';
import { RangeChoice } from './RangeChoice.tsx';
import { noAnswersIn, type DenseMapState } from './useDenseMap.ts';
import './MapControls.css';
import '../shared/panelField.css';

interface MapControlsProps extends Omit<DenseMapState, 'layout'> {
  readonly scene: Scene;
  readonly words: readonly string[];
}

/** What is shown of the network, sorted by what, and which steps. */
export function MapControls(props: MapControlsProps) {
  const { scene, words, allLayers, setAllLayers } = props;
  const text = useFullText();
  return (
    <div className="map-controls">
      <OrderChoice {...props} />
      <RangeChoice range={scene.range} words={words} />
      {hasPlaces(scene.network) && (
        <label className="map-check">
          <input
            type="checkbox"
            checked={allLayers}
            onChange={(event) => setAllLayers(event.target.checked)}
          />
          {text('map.allLayers')}
        </label>
      )}
      <SignalChoice cell={scene.network.cell} {...props.signals} />
    </div>
  );
}

function OrderChoice({ scene, order }: MapControlsProps) {
  const text = useFullText();
  const { choose } = useActions();
  const noAnswers = noAnswersIn(scene);
  const word = scene.answerWord === undefined ? '…' : scene.scenario.display(scene.answerWord);
  return (
    <label className="panel-field">
      {text('map.order')}
      <select
        className="panel-control"
        value={order}
        title={noAnswers && text.of('map.noAnswers', noAnswers)}
        onChange={(event) => {
          const chosen = UNIT_ORDERS.find((each) => each === event.target.value);
          if (chosen !== undefined) choose({ order: chosen });
        }}
      >
        {UNIT_ORDERS.map((each) => (
          <option key={each} value={each} disabled={each === 'answer' && noAnswers !== undefined}>
            {each === 'answer' && noAnswers !== undefined
              ? text.of('map.noAnswers', noAnswers)
              : text.of('map.orders', each, { word })}
          </option>
        ))}
      </select>
    </label>
  );
}

type SignalChoiceProps = DenseMapState['signals'] & {
  readonly cell: Scene['network']['cell'];
};

const SignalChoice = memo(function SignalChoice({ cell, shown, toggle }: SignalChoiceProps) {
  const text = useFullText();
  return (
    <details className="map-signals">
      <summary>{text('map.rows', { count: shown.length, all: cell.signals.length })}</summary>
      <fieldset>
        <legend className="sr-only">{text('map.chooseRows')}</legend>
        {cell.signals.map(({ id }) => {
          const isShown = shown.some((signal) => signal.id === id);
          return (
            <label key={id} className="map-check">
              <input
                type="checkbox"
                checked={isShown}
                disabled={isShown && shown.length === 1}
                onChange={() => toggle(id)}
              />
              {text.of('signal', id)}
            </label>
          );
        })}
      </fieldset>
    </details>
  );
});
