import type { FullText } from '../../i18n/index.ts';
import type { ModelCard } from '../../state/scene.ts';
import { bucketName } from './bucketName.ts';

/** Below this a network fails, and the page says so: on sentences like those of training, on others. */
const FAILS_BELOW = { asTrained: 0.99, beyond: 0.9 } as const;

type Bucket = ModelCard['evaluation']['buckets'][number];

function fails({ name, accuracy }: Bucket, asTrained: readonly string[]): boolean {
  return accuracy < FAILS_BELOW[asTrained.includes(name) ? 'asTrained' : 'beyond'];
}

/** Where a network fails, with its numbers; where it does not, how well it holds everywhere. */
export function failuresOf(card: ModelCard, asTrained: readonly string[], text: FullText): string {
  const { buckets } = card.evaluation;
  const failed = buckets.filter((bucket) => fails(bucket, asTrained));
  if (failed.length === 0) {
    const least = Math.min(...buckets.map(({ accuracy }) => accuracy));
    return least === 1
      ? text('card.perfect')
      : text('card.holds', { percent: text.percent(least) });
  }
  const named = failed.map(({ name, accuracy }) =>
    text('card.failsIn', {
      bucket: bucketName(card.scenario, name, text),
      percent: text.percent(accuracy),
    }),
  );
  return text('card.fails', { buckets: named.join(text('card.failsJoint')) });
}
