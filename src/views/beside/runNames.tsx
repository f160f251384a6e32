import type { FullText } from '../../i18n/index.ts';
import type { Side } from '../../state/beside/align.ts';
import type { ComparedSignal } from '../../state/beside/compare.ts';
import type { Scene } from '../../state/scene.ts';
import './beside.css';

type Recipe = Scene['scenario']['recipes'][number];

const LETTERS: Readonly<Record<Side, string>> = { left: 'A', right: 'B' };

/** The run's letter, filled for that of the page. */
export function RunBadge({ side }: { readonly side: Side }) {
  return <span className={`beside-badge is-${side}`}>{LETTERS[side]}</span>;
}

/** Such as "LSTM, readable, 1 layer, reads forward"; cells that come in one way only say no more. */
export function nameOfNetwork(
  { cell, trained, layers, direction }: Recipe,
  recipes: readonly Recipe[],
  text: FullText,
): string {
  const others = recipes.filter((each) => each.cell === cell && each.layers === layers);
  const isOnly = others.every((each) => each.trained === trained);
  const bothWays = recipes.some((each) => each.direction !== direction);
  return [
    text.of('network', cell),
    ...(isOnly ? [] : [text.of('trained', trained)]),
    text('bar.layerCount', { count: layers }),
    ...(bothWays ? [text.of('direction', direction)] : []),
  ].join(text('word.listGap'));
}

/** A signal's own name where both runs have the same, else what it is for. */
export function nameOfCompared({ left, right, role }: ComparedSignal, text: FullText): string {
  return left.signal.id === right.signal.id
    ? text.of('signal', left.signal.id)
    : text.of('beside.role', role);
}

/** A run's letter, as it stands in sentences. */
export function letterOf(side: Side): string {
  return LETTERS[side];
}
