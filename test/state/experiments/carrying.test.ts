import { afterEach, expect, it, vi } from 'vitest';
import { carryingUnits } from '../../../src/scenarios/carryingUnits.ts';
import { france } from '../../../src/scenarios/france/index.ts';
import {
  carryingNow,
  findCarrying,
  startCarrying,
  type CarryingTask,
} from '../../../src/state/experiments/carrying.ts';
import { firstCountryModel } from '../../scenarios/handMadeModel.ts';
import { workInSameThread } from '../../workers/sameThread.ts';

afterEach(() => void vi.unstubAllGlobals());

const taskOf = (): CarryingTask => {
  return { scenario: france, model: firstCountryModel(), layer: 0, direction: 'forward' };
};
const { signal } = new AbortController();

it('are the engine’s, looked for once and remembered with their network', async () => {
  const { started } = workInSameThread();
  const task = taskOf();
  const parts: number[] = [];
  const units = await findCarrying(task, (part) => parts.push(part), signal);
  expect(units).toEqual(carryingUnits(france, task.model).units);
  expect(parts).toHaveLength(60);
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(parts.at(-1)).toBe(1);
  expect(carryingNow(task.model, task)).toEqual(units);
  expect(await findCarrying(task, () => undefined, signal)).toEqual(units);
  expect(started()).toBe(1);
  expect(carryingNow(task.model, { ...task, layer: 1 })).toBeUndefined();
  expect(carryingNow(taskOf().model, task)).toBeUndefined();
});

it('stay unknown where the search is given up', async () => {
  const { started } = workInSameThread();
  const task = taskOf();
  const stopped = new AbortController();
  const tell = vi.fn(() => stopped.abort());
  expect(await findCarrying(task, tell, stopped.signal)).toBeUndefined();
  expect(tell).toHaveBeenCalledOnce();
  expect(carryingNow(task.model, task)).toBeUndefined();
  // What is given up already is not even begun.
  expect(await findCarrying(task, tell, stopped.signal)).toBeUndefined();
  expect(started()).toBe(1);
});

it('stay unknown where the search fails, and can be looked for again', async () => {
  workInSameThread();
  const task = taskOf();
  const beyond: CarryingTask = { ...task, layer: 1 };
  await expect(findCarrying(beyond, () => undefined, signal)).rejects.toThrow('broke off');
  expect(carryingNow(task.model, beyond)).toBeUndefined();
  await new Promise<void>((resolve) => {
    const onPart = (): void => undefined;
    startCarrying(beyond, { onPart, onDone: () => undefined, onFailed: resolve });
  });
});
