/** A row of the table in words: what it does, to what, and when. */
import type { ExperimentRow, RowProblem } from '../../state/experiments/facts.ts';
import { gateNamed, stateOfRow } from '../../state/experiments/facts.ts';
import type { Scene } from '../../state/scene.ts';
import type { FullText } from '../../i18n/index.ts';
import { sayFactor } from './sayFactor.ts';
import { hasPlaces } from '../shared/place.ts';
import { shownAnswer } from '../shared/shownAnswer.ts';

export interface Telling {
  readonly scene: Scene;
  /** Every step's word as it is shown. */
  readonly words: readonly string[];
  readonly text: FullText;
}

/** A word as it is shown, which the text may not have any more. */
function display({ scene, text }: Telling, word: string): string {
  return shownAnswer(scene, word, text);
}

/** Why a row was switched off, where its word is gone; undefined for others. */
export function tellLoss(telling: Telling, { lost, off }: ExperimentRow): string | undefined {
  return lost === undefined || off !== true
    ? undefined
    : telling.text('lab.lost', { word: display(telling, lost) });
}

type Placed = Extract<ExperimentRow, { kind: 'clamp' | 'scale' | 'set' | 'transplant' }>;

/** A signal by its name; one that this cell does not have by the name of its role. */
function nameOfSignal({ scene, text }: Telling, name: string): string {
  const signal = gateNamed(scene.network.cell, name);
  return signal === undefined ? text.of('role', name) : text.of('signal', signal.id);
}

function nameOfState({ scene, text }: Telling, name: string | undefined): string {
  return text.of('signal', stateOfRow(scene.network.cell, name));
}

function stepName({ words, text }: Telling, step: number): string {
  const word = words[step];
  return word === undefined ? text('lab.step', { step }) : text('lab.stepWord', { step, word });
}

/** Told of the words of the text, whatever is read in their places. */
function withText(telling: Telling): Telling {
  const words = [...telling.words];
  for (const { step, original } of telling.scene.chips) {
    if (original !== undefined) words[step] = telling.scene.scenario.display(original);
  }
  return { ...telling, words };
}

function unitsName({ text }: Telling, { units }: Placed): string {
  if (units === undefined) return text('lab.allUnits');
  const list = units.map((unit) => String(unit + 1)).join(text('word.listGap'));
  return text('lab.units', { count: units.length, list });
}

function placeName({ scene, text }: Telling, row: Placed): readonly string[] {
  if (!hasPlaces(scene.network)) return [];
  const { layers } = scene.network.model.architecture;
  const { layer = layers - 1, direction = 'forward' } = row;
  const layerName =
    layer === 'all' ? text('lab.allLayers') : text('place.layer', { layer: layer + 1 });
  if (!scene.network.model.architecture.bidirectional) return [layerName];
  const reads = direction === 'both' ? text('lab.bothWays') : text.of('direction', direction);
  return [layerName, reads];
}

function stepsName(telling: Telling, { from, to }: { from?: number; to?: number }): string {
  const { text } = telling;
  if (from === undefined && to === undefined) return text('lab.everyStep');
  if (from === to) return stepName(telling, from ?? 0);
  if (to === undefined) return text('lab.fromStep', { step: stepName(telling, from ?? 0) });
  return text('lab.fromTo', {
    from: stepName(telling, from ?? 0),
    to: stepName(telling, to),
  });
}

function actOf(telling: Telling, row: ExperimentRow): string {
  const { text, scene } = telling;
  switch (row.kind) {
    case 'clamp':
      return text('lab.does.clamp', {
        signal: nameOfSignal(telling, row.signal),
        value: text.number(row.value),
      });
    case 'scale':
      return text('lab.does.scale', {
        signal: nameOfSignal(telling, row.signal),
        factor: sayFactor(row.factor, text),
      });
    case 'set':
      return text(row.value === 0 ? 'lab.does.erase' : 'lab.does.set', {
        state: nameOfState(telling, row.state),
        value: text.number(row.value),
      });
    case 'transplant':
      return text('lab.does.transplant', {
        state: nameOfState(telling, row.state),
        text: row.text,
      });
    case 'cutPeepholes':
      return text('lab.does.cutPeepholes');
    case 'swapWord':
      return text('lab.does.swapWord', { word: scene.scenario.display(row.word.toLowerCase()) });
  }
}

function whereOf(telling: Telling, row: ExperimentRow): readonly string[] {
  switch (row.kind) {
    case 'clamp':
    case 'scale':
      return [unitsName(telling, row), ...placeName(telling, row), stepsName(telling, row)];
    case 'set':
    case 'transplant':
      return [
        unitsName(telling, row),
        ...placeName(telling, row),
        telling.text('lab.afterStep', { step: stepName(telling, row.step) }),
      ];
    case 'cutPeepholes':
      return [];
    case 'swapWord':
      return [stepName(withText(telling), row.step)];
  }
}

export function tellRow(telling: Telling, row: ExperimentRow): string {
  // Its step holds another word now.
  if (tellLoss(telling, row) !== undefined) return actOf(telling, row);
  return [actOf(telling, row), ...whereOf(telling, row)].join(telling.text('lab.gap'));
}

/** Why a row does nothing here, in words. */
export function tellProblem(telling: Telling, problem: RowProblem): string {
  const { text } = telling;
  const values = Object.fromEntries(
    Object.entries(problem).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(text('word.listGap')) : (value as string | number),
    ]),
  );
  const tell = (others: Record<string, string | number>): string =>
    text.of('lab.problem', problem.reason, { ...values, ...others });
  switch (problem.reason) {
    case 'noSuchLayer':
      return tell({ layer: problem.layer + 1 });
    case 'noSuchUnit':
      return tell({ unit: problem.unit + 1 });
    case 'noSuchStep':
    case 'noSuchDonorStep':
      return tell({ last: problem.steps - 1 });
    case 'noSuchSignal':
      return tell({ signal: text.of('role', problem.signal) });
    default:
      return tell({});
  }
}
