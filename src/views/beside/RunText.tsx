import { stepIn, type Side } from '../../state/beside/align.ts';
import type { Comparison } from '../../state/beside/compare.ts';
import type { Scene } from '../../state/scene.ts';
import { hasPlaces, nameOfPlace } from '../shared/place.ts';
import { useFullText } from '../useText.ts';
import { RunBadge } from './runNames.tsx';

interface RunTextProps {
  readonly scene: Scene;
  readonly comparison: Comparison;
  /** The columns that are shown, both included. */
  readonly shown: { readonly from: number; readonly to: number };
  /** The current one. */
  readonly column: number;
  readonly side: Side;
  /** One a step, as they are shown. */
  readonly words: readonly string[];
  /** The columns whose words differ. */
  readonly marked: ReadonlySet<number>;
}

/** Which network reads, and what: the words in which the texts differ are marked. */
export function RunText(props: RunTextProps) {
  const { scene, comparison, shown, column, side, words, marked } = props;
  const text = useFullText();
  const { alignment } = comparison;
  const reading = comparison[side];
  const from = alignment[`${side}From`];
  const current = stepIn(alignment, side, column);
  const { model, layer } = reading;
  const facts = [
    text.of('network', model.architecture.cell),
    hasPlaces(reading) ? nameOfPlace(reading, layer, text) : undefined,
    text('beside.units', { count: layer.units }),
    reading.swapped && text('beside.changed'),
  ];
  return (
    <div className="beside-run">
      <RunBadge side={side} />
      <span className="beside-facts">
        {facts.filter((fact) => fact !== undefined).join(text('word.listGap'))}
      </span>
      <p className="beside-text" lang={scene.scenario.language}>
        {shown.from > from && '… '}
        {words.map((word, step) => {
          if (step + from < shown.from || step + from > shown.to) return null;
          const isMarked = marked.has(step + from);
          const names = `${step === current ? 'is-current' : ''}${isMarked ? ' is-marked' : ''}`;
          const written = isMarked ? (
            <mark className={names}>{word}</mark>
          ) : (
            <span className={names}>{word}</span>
          );
          return <span key={step}>{written} </span>;
        })}
        {shown.to < from + words.length - 1 && '…'}
      </p>
    </div>
  );
}
