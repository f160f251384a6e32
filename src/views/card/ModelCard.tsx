import { asTrainedFor } from '../../state/card.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import { AccuracyTable } from './AccuracyTable.tsx';
import { CARD_ID } from './cardId.ts';
import { factsOf } from './facts.ts';
import { failuresOf } from './failures.ts';
import './card.css';

interface ModelCardProps {
  readonly scene: Scene;
}

/** Where the shown network comes from, and what it reaches, in words. */
export function ModelCard({ scene }: ModelCardProps) {
  const text = useFullText();
  const { card } = scene.network;
  return (
    <section id={CARD_ID} className="model-card" aria-labelledby="card-title" tabIndex={-1}>
      <h2 id="card-title">{text('card.title')}</h2>
      {card === undefined ? (
        <p className="card-note">{text('card.none')}</p>
      ) : (
        <div className="card-columns">
          <dl className="card-facts">
            {factsOf(card, scene.scenario, text).map(({ name, says }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{says}</dd>
              </div>
            ))}
            <div>
              <dt>{text('card.hash')}</dt>
              <dd>
                <code className="card-hash">{card.weightsHash}</code>
              </dd>
            </div>
          </dl>
          <div>
            <h3>{text('card.accuracy')}</h3>
            <p className="card-verdict">
              {failuresOf(card, asTrainedFor(scene.scenario, card), text)}
            </p>
            <AccuracyTable card={card} />
          </div>
        </div>
      )}
    </section>
  );
}
