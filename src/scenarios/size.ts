import type { ParameterDeclaration } from '../engine/cells/contract.ts';
import { cellNamed } from '../engine/cells/index.ts';
import { directionsOf, type Architecture } from '../engine/model.ts';

function product(shape: readonly number[]): number {
  return shape.reduce((size, extent) => size * extent, 1);
}

/** How many numbers one direction of a layer learns; what only doubles another bias does not count. */
export function learnedIn(declared: readonly ParameterDeclaration[], units: number): number {
  return declared.reduce(
    (sum, { shape, doubles = [] }) => sum + product(shape) - doubles.length * units,
    0,
  );
}

/**
 * How many numbers a network of ours learns, embedding and output layer included. What only doubles
 * another bias and is kept at zero does not count.
 */
export function trainedParameters(architecture: Architecture): number {
  const { inputs, units, layers, vocabulary = [] } = architecture;
  const directions = directionsOf(architecture).length;
  const width = units * directions;
  let count = vocabulary.length * inputs + vocabulary.length * (width + 1);
  for (let layer = 0; layer < layers; layer++) {
    const declared = cellNamed(architecture.cell).parameters(layer === 0 ? inputs : width, units);
    count += directions * learnedIn(declared, units);
  }
  return count;
}

/** The number of units with which another cell comes nearest to a network's parameter count. */
export function unitsOfEqualSize(cell: string, reference: Architecture): number {
  const wanted = trainedParameters(reference);
  const miss = (units: number): number =>
    Math.abs(trainedParameters({ ...reference, cell, units }) - wanted);
  let units = 1;
  while (miss(units + 1) < miss(units)) units++;
  return units;
}
