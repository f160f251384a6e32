/** Which units carry the word that decides the answer: looked for in a worker, then remembered. */
import { startJob } from '../../workers/startJob.ts';
import type { NetworkReading, Scene } from '../scene.ts';

type Units = readonly number[];
type Model = NetworkReading['model'];

/** Of every network's places, once they are known. */
const known = new WeakMap<object, Map<string, Units>>();

interface Place {
  readonly layer: number;
  readonly direction: NetworkReading['layer']['direction'];
}

/** Whose carrying units are looked for. */
export interface CarryingTask extends Place {
  readonly scenario: Scene['scenario'];
  readonly model: Model;
}

export interface CarryingListener {
  /** How much is done, from 0 to 1. */
  readonly onPart: (part: number) => void;
  readonly onDone: (units: Units) => void;
  readonly onFailed: () => void;
}

const nameOf = ({ layer, direction }: Place): string => `${String(layer)} ${direction}`;

/** The carrying units of a place, counted from 0; undefined while they are not known. */
export function carryingNow(model: Model, place: Place): Units | undefined {
  return known.get(model)?.get(nameOf(place));
}

function remember({ model, ...place }: CarryingTask, units: Units): void {
  const places = known.get(model) ?? new Map<string, Units>();
  known.set(model, places.set(nameOf(place), units));
}

/** Looks for those of a place, and remembers them. Returns what gives it up. */
export function startCarrying(
  task: CarryingTask,
  { onPart, onDone, onFailed }: CarryingListener,
): () => void {
  const { scenario, model, layer, direction } = task;
  return startJob(
    'carrying',
    { scenario: scenario.id, model, layer, direction },
    {
      onPiece: ({ part, units }) => {
        if (units === undefined) {
          onPart(part);
          return;
        }
        remember(task, units);
        onDone(units);
      },
      // The last piece has told already which they are.
      onDone: () => undefined,
      onFailed,
    },
  );
}

/** The same to wait for: undefined where it is given up; rejects where it breaks off. */
export function findCarrying(
  task: CarryingTask,
  onPart: (part: number) => void,
  signal: AbortSignal,
): Promise<Units | undefined> {
  return new Promise((resolve, reject) => {
    const units = carryingNow(task.model, task);
    if (units !== undefined || signal.aborted) {
      resolve(signal.aborted ? undefined : units);
      return;
    }
    const onFailed = (): void => reject(new Error('The search for the carrying units broke off.'));
    const giveUp = startCarrying(task, { onPart, onDone: resolve, onFailed });
    signal.addEventListener('abort', () => {
      giveUp();
      resolve(undefined);
    });
  });
}
