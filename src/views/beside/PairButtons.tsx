import type { FullText } from '../../i18n/index.ts';
import type { Pair } from '../../state/beside/pairs.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import type { BesideState } from './useBeside.ts';
import './choice.css';

function nameOfPair(pair: Pair, { scenario }: Scene, text: FullText): string {
  switch (pair.id) {
    case 'word':
      return text('beside.pair.word', {
        from: scenario.display(pair.from),
        to: scenario.display(pair.to),
      });
    case 'memory':
      return text('beside.pair.memory', {
        from: text.of('network', pair.from.cell),
        to: text.of('network', pair.to.cell),
      });
    case 'layers':
      return text('beside.pair.layers', { from: pair.from.layers, to: pair.to.layers });
    case 'before':
    case 'peepholes':
    case 'training':
      return text.of('beside.pair', pair.id);
  }
}

interface PairButtonsProps {
  readonly scene: Scene;
  readonly state: BesideState;
}

/** The prepared pairs, one press each. */
export function PairButtons({ scene, state }: PairButtonsProps) {
  const text = useFullText();
  const { pairs, wish, choose } = state;
  if (pairs.length === 0) return null;
  return (
    <div className="beside-pairs" role="group" aria-label={text('beside.pairs')}>
      {pairs.map((pair) => {
        const isChosen =
          wish !== undefined && wish.network === pair.wish.network && wish.text === pair.wish.text;
        return (
          <button
            key={pair.id}
            type="button"
            className="beside-pair"
            aria-pressed={isChosen}
            onClick={() => choose(pair.wish)}
          >
            {nameOfPair(pair, scene, text)}
          </button>
        );
      })}
    </div>
  );
}
