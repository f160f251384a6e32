import type { FullText } from '../../i18n/index.ts';
import type { ModelCard } from '../../state/scene.ts';
import { bucketName } from './bucketName.ts';

/** Below this a network fails, and the page says so. */
const FAILS_BELOW = 0.9;

/** Where a network fails, with its numbers; where it does not, how well it holds everywhere. */
export function failuresOf(card: ModelCard, text: FullText): string {
  const { buckets } = card.evaluation;
  const failed = buckets.filter(({ accuracy }) => accuracy < FAILS_BELOW);
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
