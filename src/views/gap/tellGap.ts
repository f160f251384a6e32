import type { FullText } from '../../i18n/index.ts';
import type { GapCurve, GapPoint } from '../../state/gapCurves.ts';
import type { ModelCard, Scene } from '../../state/scene.ts';
import { networkName } from './networkName.ts';

interface Larger {
  readonly larger: NonNullable<ModelCard['larger']>;
  /** Of the network that is shown instead. */
  readonly parameters: number;
}

/** What the card of a simple RNN says of a larger one. */
export function largerOf(
  curves: readonly GapCurve[],
  { foil, network }: Scene,
): Larger | undefined {
  const beside = foil?.status === 'ready' ? foil.reading.card : undefined;
  const cards = [...curves.map(({ card }) => card), beside, network.card];
  for (const card of cards) {
    if (card?.larger) return { larger: card.larger, parameters: card.parameters };
  }
  return undefined;
}

interface Ends {
  readonly curve: GapCurve;
  readonly first: GapPoint;
  readonly last: GapPoint;
}

function endsOf(curve: GapCurve | undefined): Ends | undefined {
  const first = curve?.points[0];
  const last = curve?.points.at(-1);
  return curve && first && last ? { curve, first, last } : undefined;
}

function fall(curves: readonly GapCurve[], text: FullText): string | undefined {
  const keeper = endsOf(curves.find(({ cell }) => hasMemory(cell)));
  const other = endsOf(curves.find(({ cell }) => !hasMemory(cell)));
  if (keeper === undefined || other === undefined) return undefined;
  return text('gap.fall', {
    words: Math.round(keeper.last.words),
    keeper: networkName(keeper.curve, curves, text),
    keeperFrom: text.wholePercent(keeper.first.probability),
    keeperTo: text.wholePercent(keeper.last.probability),
    other: networkName(other.curve, curves, text),
    otherFrom: text.wholePercent(other.first.probability),
    otherTo: text.wholePercent(other.last.probability),
  });
}

function hasMemory({ signals }: GapCurve['cell']): boolean {
  return signals.some(({ roles }) => roles.includes('keep'));
}

/** Keeps less than half and is right all the same. */
const LITTLE = 0.5;
const SURE = 0.8;

function rewriting(curves: readonly GapCurve[], text: FullText): string | undefined {
  const found = curves
    .map(endsOf)
    .find((ends) => ends && (ends.last.kept ?? 1) < LITTLE && ends.last.probability > SURE);
  if (found === undefined) return undefined;
  return text('gap.rewrites', {
    network: networkName(found.curve, curves, text),
    percent: text.wholePercent(found.last.kept ?? 0),
    words: Math.round(found.last.words),
    sure: text.wholePercent(found.last.probability),
  });
}

function fairness(curves: readonly GapCurve[], scene: Scene, text: FullText): string | undefined {
  const found = largerOf(curves, scene);
  if (found === undefined) return undefined;
  const { larger, parameters } = found;
  const [first] = larger.buckets;
  const last = larger.buckets.findLast(({ name }) => /^\d+-\d+$/.test(name));
  if (first === undefined || last === undefined) return undefined;
  return text('gap.larger', {
    units: larger.units,
    larger: larger.parameters,
    parameters,
    near: first.name.replace('-', '–'),
    nearPercent: text.wholePercent(first.meanProbability),
    far: last.name.replace('-', '–'),
    farPercent: text.wholePercent(last.meanProbability),
  });
}

/** What the curves say, question by question; nothing of what is not measured. */
export function tellGap(
  curves: readonly GapCurve[],
  scene: Scene,
  text: FullText,
): readonly { readonly question: string; readonly answer: string }[] {
  return [
    { question: text('gap.fallTitle'), answer: fall(curves, text) },
    { question: text('gap.rewritesTitle'), answer: rewriting(curves, text) },
    { question: text('gap.largerTitle'), answer: fairness(curves, scene, text) },
  ].flatMap(({ question, answer }) => (answer === undefined ? [] : [{ question, answer }]));
}
