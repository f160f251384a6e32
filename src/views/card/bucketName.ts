import type { FullText } from '../../i18n/index.ts';

/** One number or two. */
const RANGE = /^(?<low>\d+)(?:-(?<high>\d+))?$/;
/** On which side of a blank the clue stands, or who is asked about. */
const SIDED = /^(?<side>before|after|me|wife) (?<rest>.+)$/;

/** What the numbers of a bucket's name count, in a scenario's own words. */
function rangeInWords(scenario: string, low: string, high: string | undefined, text: FullText) {
  const range = high === undefined ? low : text('card.range', { low, high });
  const words = text.of('bucketRange', scenario, { range });
  return words === scenario ? range : words;
}

function unsidedName(scenario: string, name: string, text: FullText): string {
  const { low, high } = RANGE.exec(name)?.groups ?? {};
  return low === undefined ? text.of('bucket', name) : rangeInWords(scenario, low, high, text);
}

/** A bucket's name in words; a name of a kind that is not known here stays as it is. */
export function bucketName(scenario: string, name: string, text: FullText): string {
  const { side, rest } = SIDED.exec(name)?.groups ?? {};
  if (side === undefined || rest === undefined) return unsidedName(scenario, name, text);
  return text.of('clue', side, { words: unsidedName(scenario, rest, text) });
}
