/** A pre-activation of the focused unit, down to the products that it adds up. */
import { explainPreActivation, type AffinePart } from '../engine/explain.ts';
import type { NetworkReading, Scene } from './scene.ts';

/** One weight times what it weighs. */
export interface Contribution {
  /** The dimension of the input or the unit that is read, counted from 0. */
  readonly index: number;
  readonly weight: number;
  readonly value: number;
  readonly product: number;
}

/** All that one vector adds, the largest products first. */
export interface VectorContribution {
  readonly kind: AffinePart['kind'];
  /** The signal that is read; `input` for x. */
  readonly from: string;
  /** Of this step, or of the step before. */
  readonly offset: 0 | -1;
  readonly largest: readonly Contribution[];
  readonly others: { readonly count: number; readonly sum: number };
  readonly sum: number;
}

export interface Contributions {
  readonly vectors: readonly VectorContribution[];
  readonly bias: number;
  /** What all of them add up to. */
  readonly sum: number;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** @param unit what the one product of a peephole belongs to */
function productsOf(
  { factors }: Pick<AffinePart, 'factors'>,
  unit: number,
): readonly Contribution[] {
  if (factors === undefined) return [];
  const { weights, values } = factors;
  const isOwn = weights.length === 1;
  return Array.from(weights, (weight, index) => {
    const value = values[index]!;
    return { index: isOwn ? unit : index, weight, value, product: weight * value };
  }).toSorted((a, b) => Math.abs(b.product) - Math.abs(a.product));
}

/** A vector's products, the largest of them one by one. */
export function largestProducts(
  part: Pick<AffinePart, 'factors'>,
  unit: number,
  most: number,
): Pick<VectorContribution, 'largest' | 'others'> {
  const products = productsOf(part, unit);
  const rest = products.slice(most).map(({ product }) => product);
  return {
    largest: products.slice(0, most),
    others: { count: rest.length, sum: sumOf(rest) },
  };
}

/** What of a scene decides a unit's sums. */
interface Place extends Pick<Scene, 'step' | 'unit'> {
  readonly network: Pick<NetworkReading, 'model' | 'layer' | 'cell'>;
}

/** @param most how many products of a vector are told one by one; the others are added up */
export function contributionsTo(
  { network, step, unit }: Place,
  preActivation: string,
  most: number,
): Contributions {
  const { model, layer, cell } = network;
  const parts = explainPreActivation(model, layer, preActivation, step, unit);
  const sources = cell.signals.find(({ id }) => id === preActivation)?.from ?? [];
  const offsetOf = ({ from, kind }: AffinePart): 0 | -1 =>
    sources.find((source) => source.signal === from && (kind === 'diagonal') === !!source.diagonal)
      ?.offset ?? 0;
  const vectors = parts.flatMap((part): VectorContribution[] => {
    if (part.from === undefined) return [];
    return [
      {
        kind: part.kind,
        from: part.from,
        offset: offsetOf(part),
        ...largestProducts(part, unit, most),
        sum: part.value,
      },
    ];
  });
  const bias = sumOf(parts.filter(({ from }) => from === undefined).map(({ value }) => value));
  return { vectors, bias, sum: sumOf(parts.map(({ value }) => value)) };
}
