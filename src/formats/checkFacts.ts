import type { Architecture } from '../engine/model.ts';
import type { ModelCard } from './card.ts';
import type { Facts } from './facts.ts';
import { FormatError, shown } from './formatError.ts';

type Value = string | number | boolean;

/**
 * Compares what a file of our own says about itself with what its tensors are.
 * @throws FormatError at the first contradiction.
 */
export function checkAgainstTensors(
  { architecture: claimed, card }: Facts,
  found: Architecture,
  parameters: number,
): void {
  const { cell, inputs, units, layers, bidirectional } = found;
  compare('architecture', claimed, { cell, inputs, units, layers, bidirectional });
  if (card !== undefined) compare('card', card, cardValues(found, parameters));
}

function cardValues(found: Architecture, parameters: number) {
  const { cell, inputs, units, layers, bidirectional } = found;
  const direction = bidirectional ? 'bidirectional' : 'forward';
  return {
    cell,
    layers,
    direction,
    units,
    embeddingWidth: inputs,
    parameters,
  } satisfies Partial<ModelCard>;
}

function compare<Found extends Readonly<Record<string, Value>>>(
  where: string,
  claimed: Readonly<Record<keyof Found, Value>>,
  found: Found,
): void {
  for (const [key, value] of Object.entries(found)) {
    const said = claimed[key as keyof Found];
    if (said !== value) {
      throw new FormatError(
        `The file's metadata says that ${where}.${key} is ${shown(String(said))}, ` +
          `but its tensors make it ${shown(String(value))}.`,
      );
    }
  }
}
