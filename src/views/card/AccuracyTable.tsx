import type { ModelCard } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import { bucketName } from './bucketName.ts';

interface AccuracyTableProps {
  readonly card: ModelCard;
}

/** How often the network is right, by the kind of sentence; beside it a larger one, where there is one. */
export function AccuracyTable({ card }: AccuracyTableProps) {
  const text = useFullText();
  const { evaluation, larger } = card;
  const ofLarger = new Map(larger?.buckets.map(({ name, accuracy }) => [name, accuracy]));
  return (
    <>
      <div
        className="card-scroll"
        role="region"
        aria-label={text('card.accuracy')}
        // Wide content that scrolls has to be reachable by keyboard, so the region takes focus.
        tabIndex={0}
      >
        <table className="card-table">
          <caption>
            {text('card.caption', { count: evaluation.sentences, seed: String(evaluation.seed) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{text('card.bucket')}</th>
              <th scope="col">{text('card.right')}</th>
              <th scope="col">{text('card.interval')}</th>
              <th scope="col">{text('card.probability')}</th>
              {larger && <th scope="col">{text('card.larger', { units: larger.units })}</th>}
            </tr>
          </thead>
          <tbody>
            {evaluation.buckets.map(({ name, accuracy, interval, meanProbability }) => (
              <tr key={name}>
                <th scope="row">{bucketName(card.scenario, name, text)}</th>
                <td>{text.percent(accuracy)}</td>
                <td className="card-interval">
                  {text('card.range', {
                    low: text.percent(interval[0]),
                    high: text.percent(interval[1]),
                  })}
                </td>
                <td>{text.percent(meanProbability)}</td>
                {larger && <td>{percentOr(ofLarger.get(name), text.percent)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {larger && (
        <p className="card-note">
          {text('card.largerNote', {
            network: text.of('network', card.cell),
            parameters: larger.parameters,
          })}
        </p>
      )}
    </>
  );
}

function percentOr(value: number | undefined, percent: (value: number) => string): string {
  return value === undefined ? '–' : percent(value);
}
