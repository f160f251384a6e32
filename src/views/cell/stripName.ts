import type { StripSpot } from '../../draw/cellLayout.ts';
import type { Text } from '../../i18n/index.ts';
import type { NetworkReading } from '../../state/scene.ts';
import { isBackward } from '../shared/place.ts';

/** What a strip shows; in the backward direction "before" is what comes from the right. */
export function stripName(
  { signal, time }: Pick<StripSpot, 'signal' | 'time'>,
  network: NetworkReading,
  text: Text,
): string {
  if (time !== 'before') return text.of('strip', signal);
  if (isBackward(network)) return text.of('stripFromRight', signal);
  return text.of('stripBefore', signal);
}
