import { readFileSync } from 'node:fs';
import { openModel } from '../../src/formats/openModel.ts';
import type { Model } from '../../src/engine/model.ts';

const folder = new URL('../../public/models/', import.meta.url);

/** A shipped network by its name, such as `france.lstm.1.forward.readable`. */
export function shippedModel(name: string): Model {
  return openModel(readFileSync(new URL(`${name}.safetensors`, folder))).model;
}
