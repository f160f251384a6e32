import * as v from 'valibot';
import type { Model } from '../engine/model.ts';
import { cardSchema, type ModelCard } from './card.ts';
import { findDuplicateKey } from './duplicateKeys.ts';
import { FormatError, shown } from './formatError.ts';
import { size } from './schemas.ts';

/** The key of a safetensors file's metadata under which Gatescope's own facts stand, as JSON. */
export const FACTS_KEY = 'gatescope';

/** Grows when files are written that older versions would misread. */
const FORMAT = 1;

const factsSchema = v.object({
  format: v.literal(FORMAT),
  architecture: v.object({
    cell: v.string(),
    inputs: size,
    units: size,
    layers: size,
    bidirectional: v.boolean(),
  }),
  /** The words by token; absent where the network reads and answers numbers. */
  vocabulary: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1, 'a word'))),
      v.minLength(1, 'a list of words'),
      v.check(allDifferent, 'a list of different words'),
    ),
  ),
  card: v.exactOptional(cardSchema),
});

/** What a file of our own says about itself. */
export type Facts = v.InferOutput<typeof factsSchema>;

function allDifferent(words: string[]): boolean {
  return new Set(words).size === words.length;
}

/** The facts as the text that goes into the metadata; the same facts give the same text. */
export function encodeFacts({ architecture }: Model, card?: ModelCard): string {
  const { cell, inputs, units, layers, bidirectional, vocabulary } = architecture;
  const facts = {
    format: FORMAT,
    architecture: { cell, inputs, units, layers, bidirectional },
    ...(vocabulary === undefined ? {} : { vocabulary }),
    ...(card === undefined ? {} : { card }),
  };
  return JSON.stringify(checkFacts(facts));
}

/** The facts in a file's metadata, or undefined if it is not a file of our own. */
export function decodeFacts(metadata: Readonly<Record<string, string>>): Facts | undefined {
  if (!Object.hasOwn(metadata, FACTS_KEY)) return undefined;
  const text = metadata[FACTS_KEY]!;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FormatError(`The metadata "${FACTS_KEY}" of the file is not valid JSON.`);
  }
  const twice = findDuplicateKey(text);
  if (twice !== undefined) {
    throw new FormatError(`The metadata "${FACTS_KEY}" of the file holds ${shown(twice)} twice.`);
  }
  return checkFacts(value);
}

function checkFacts(value: unknown): Facts {
  const result = v.safeParse(factsSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = shown(v.getDotPath(issue) ?? FACTS_KEY);
  const wrong =
    issue.received === 'undefined'
      ? `${where} is missing`
      : `${where} should be ${issue.kind === 'validation' ? issue.message : issue.expected}`;
  throw new FormatError(`The metadata "${FACTS_KEY}" of the file is not usable: ${wrong}.`);
}
