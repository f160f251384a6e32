import type { Evaluation } from '../../scenarios/evaluate.ts';

type Figures = Pick<Evaluation, 'buckets' | 'readability'>;

/** What was measured of a network, in one line. */
export function summaryOf(label: string, { buckets, readability }: Figures): string {
  const accuracies = buckets.map(
    (bucket) => `${bucket.name} ${(100 * bucket.accuracy).toFixed(1)} %`,
  );
  const readable = Object.entries(readability ?? {})
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} ${Number(value).toFixed(2)}`);
  return [label, ...accuracies, ...readable].join(' · ');
}
