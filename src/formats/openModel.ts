import type { Architecture, Model } from '../engine/model.ts';
import type { ModelCard } from './card.ts';
import { checkAgainstTensors } from './checkFacts.ts';
import { decodeFacts } from './facts.ts';
import { identifyCell, measureCell } from './identifyCell.ts';
import { readTensors, type ReadTensor } from './readTensors.ts';
import { findRecurrentNames } from './recurrentNames.ts';
import { readSafetensors } from './safetensors.ts';

/** A network from a file, and what else the file said. */
export interface OpenedModel {
  readonly model: Model;
  /**
   * How many numbers of the file the network is made of. In files of our own those that only double
   * another bias and are all zero are not counted: they are there for PyTorch's layout only.
   */
  readonly parameters: number;
  /** The tensors of the file that are no part of the network, in the file's order. */
  readonly ignored: readonly string[];
  /** Only in files of our own. */
  readonly card?: ModelCard;
}

/**
 * Opens a safetensors file as a network. What it is comes from its tensors: their names are those
 * of PyTorch's state_dict behind any one prefix, and sizes, layers, directions and the cell follow
 * from names and shapes. Files of our own say in their metadata which words they read and answer.
 * @throws FormatError with one sentence: which tensor, what was expected, what was found.
 */
export function openModel(bytes: Uint8Array): OpenedModel {
  const file = readSafetensors(bytes);
  const facts = decodeFacts(file.metadata);
  const names = findRecurrentNames(file.names);
  const sizes = measureCell(names, file.shapeOf);
  const cell = identifyCell(sizes, names, facts?.architecture.cell);
  const architecture: Architecture = {
    cell: cell.name,
    inputs: sizes.inputs,
    units: sizes.units,
    layers: names.layers,
    bidirectional: names.bidirectional,
    ...(facts?.vocabulary === undefined ? {} : { vocabulary: facts.vocabulary }),
  };
  const read = readTensors(file, names, cell, architecture);
  const parameters = countParameters(read, facts !== undefined);
  if (facts !== undefined) checkAgainstTensors(facts, architecture, parameters);
  const used = new Set(read.map(({ source }) => source));
  return {
    model: { architecture, tensors: tensorsByName(read) },
    parameters,
    ignored: file.names.filter((name) => !used.has(name)),
    ...(facts?.card === undefined ? {} : { card: facts.card }),
  };
}

function tensorsByName(read: readonly ReadTensor[]): Model['tensors'] {
  return Object.fromEntries(read.map(({ name, tensor }) => [name, tensor]));
}

function countParameters(read: readonly ReadTensor[], own: boolean): number {
  return read
    .filter(({ source }) => source !== undefined)
    .reduce((sum, each) => sum + each.tensor.data.length - (own ? countEmpty(each) : 0), 0);
}

/** How many numbers only double others; none of them if they add something. */
function countEmpty({ tensor, isDoubled }: ReadTensor): number {
  const doubled = tensor.data.filter((_, index) => isDoubled(index));
  return doubled.every((value) => value === 0) ? doubled.length : 0;
}
