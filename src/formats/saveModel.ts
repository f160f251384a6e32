import { findCell } from '../engine/cells/index.ts';
import type { Model, Tensor } from '../engine/model.ts';
import type { ModelCard } from './card.ts';
import {
  checkShape,
  recurrentTensors,
  wordTensors,
  zeros,
  type ExpectedTensor,
} from './expectedTensors.ts';
import { encodeFacts, FACTS_KEY } from './facts.ts';
import { FormatError, shown } from './formatError.ts';
import { writeSafetensors, type WrittenDtype } from './safetensorsWriter.ts';

/**
 * A network and its card as a safetensors file that `openModel` and PyTorch read alike: embedding,
 * recurrent layers behind a prefix such as `lstm.`, output layer. Biases that the model leaves out
 * are written as zeros. The same model and card always give the same bytes. As F32 each weight is
 * rounded to the nearest float32.
 * @throws FormatError if tensors are missing, left over or of the wrong shape.
 */
export function saveModel(model: Model, card?: ModelCard, dtype: WrittenDtype = 'F32'): Uint8Array {
  const named = collectTensors(model);
  return writeSafetensors(named, { [FACTS_KEY]: encodeFacts(model, card) }, dtype);
}

function collectTensors({ architecture, tensors }: Model): Record<string, Tensor> {
  const cell = findCell(architecture.cell);
  if (cell === undefined) {
    throw new FormatError(`There is no cell called ${shown(architecture.cell)}.`);
  }
  const { embedding, output } = wordTensors(architecture);
  const recurrent = recurrentTensors(cell, architecture);
  const expected = [...presentOf(embedding, tensors), ...recurrent, ...presentOf(output, tensors)];
  const names = new Set(expected.map(({ name }) => name));
  const extra = Object.keys(tensors).find((name) => !names.has(name));
  if (extra !== undefined) {
    throw new FormatError(
      `The tensor ${shown(extra)} has no place in a network of the kind ${cell.name}.`,
    );
  }
  const prefix = `${cell.name.split('-').at(-1) ?? ''}.`;
  const own = new Set(recurrent);
  return Object.fromEntries(
    expected.map((each) => [`${own.has(each) ? prefix : ''}${each.name}`, take(each, tensors)]),
  );
}

function presentOf(
  group: readonly ExpectedTensor[],
  tensors: Model['tensors'],
): readonly ExpectedTensor[] {
  return group.some(({ name }) => tensors[name] !== undefined) ? group : [];
}

function take(expected: ExpectedTensor, tensors: Model['tensors']): Tensor {
  const found = tensors[expected.name];
  checkShape(expected.name, found?.shape, expected);
  return found ?? zeros(expected.shape);
}
