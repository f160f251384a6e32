/** What a network is asked again about texts that differ from the shown one. */
import { memoize } from './memoize.ts';
import type { NetworkReading } from './scene.ts';

type Experiments = NonNullable<NetworkReading['experiments']>;

const NONE: Experiments = [];

/**
 * The experiments that are to act again: all but those that the words and the weights of a reading
 * have in them already.
 */
export const actingAgain = memoize(
  (experiments: NetworkReading['experiments'] = NONE): Experiments =>
    experiments.filter(({ kind }) => kind !== 'swapWord' && kind !== 'cutPeepholes'),
  4,
);
