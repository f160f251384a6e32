/** Which units carry the word that decides the answer, measured while nothing else is to be done. */
import { measureCarryingUnits } from '../../scenarios/carryingUnits.ts';
import type { NetworkReading, Scene } from '../scene.ts';
import { workInSlices } from '../slices.ts';

type Units = readonly number[];
type Model = NetworkReading['model'];

/** Of every network's places, once they are measured. */
const known = new WeakMap<object, Map<string, Units>>();

interface Place {
  readonly layer: number;
  readonly direction: NetworkReading['layer']['direction'];
}

const nameOf = ({ layer, direction }: Place): string => `${String(layer)} ${direction}`;

/** The carrying units of a place, counted from 0; undefined while they are not measured. */
export function carryingNow(model: Model, place: Place): Units | undefined {
  return known.get(model)?.get(nameOf(place));
}

function* keepingResult(
  pieces: ReturnType<typeof measureCarryingUnits>,
  keep: (units: Units) => void,
): Generator<undefined, void> {
  const { units } = yield* pieces;
  keep(units);
}

/** Measures those of a place and tells when it is done; returns what gives it up. */
export function startCarrying(
  scenario: Scene['scenario'],
  model: Model,
  place: Place,
  tell: () => void,
): () => void {
  const pieces = measureCarryingUnits(scenario, model, place);
  const keep = (units: Units): void => {
    const places = known.get(model) ?? new Map<string, Units>();
    known.set(model, places.set(nameOf(place), units));
    tell();
  };
  return workInSlices(keepingResult(pieces, keep), () => undefined);
}

/** The same to wait for. */
export function findCarrying(
  scenario: Scene['scenario'],
  model: Model,
  place: Place,
): Promise<Units> {
  return new Promise((resolve) => {
    const tell = (): void => resolve(carryingNow(model, place) ?? []);
    if (carryingNow(model, place) === undefined) startCarrying(scenario, model, place, tell);
    else tell();
  });
}
