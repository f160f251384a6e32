/** Changes of the table of experiments: each is one step of the page's history. */
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import { MOST_ROWS } from '../../formats/experimentRows.ts';
import { NO_EXPERIMENTS, type Choices } from '../choices.ts';
import { remembering } from '../edits.ts';
import type { State, Store } from '../store.ts';

/** One drag, however many changes it makes. */
export type Gesture = symbol;

type Rows = readonly ExperimentRow[];

export interface ExperimentActions {
  /**
   * Changes the whole table at once, unless it would hold more than a link may. All changes of one
   * gesture are undone together, unless something else has changed in between.
   */
  readonly change: (change: (rows: Rows, choices: Choices) => Rows, gesture?: Gesture) => void;
  /** At the end of the table; one that is full stays as it is. */
  readonly add: (...rows: ExperimentRow[]) => void;
  /** Puts another row in the place of one. */
  readonly replace: (index: number, row: ExperimentRow, gesture?: Gesture) => void;
  readonly remove: (index: number) => void;
  /** Rows whose word is gone stay off, for nobody can tell which other word is meant. */
  readonly switchAll: (isOn: boolean) => void;
  readonly clear: () => void;
  /** As if the gesture had never been, unless something else has changed since. */
  readonly takeBack: (gesture: Gesture) => void;
  /** The table as it was, as if it had never changed; not if something else has changed since. */
  readonly returnTo: (rows: Rows) => void;
}

/** A row that is on or off, and else the same; what is on does what it says, at the words of now. */
export function switched(row: ExperimentRow, isOn: boolean): ExperimentRow {
  const { off, lost, ...rest } = row;
  const isOff = off === true || lost !== undefined;
  if (isOn !== isOff) return row;
  return isOn ? rest : { ...row, off: true };
}

/**
 * What is left to be done to all rows at once: off while some are on, then on; undefined where all
 * that there are have lost their word.
 */
export function switchLeft(rows: Rows): 'allOff' | 'allOn' | undefined {
  if (rows.some(({ off }) => off !== true)) return 'allOff';
  return rows.some(({ lost }) => lost === undefined) ? 'allOn' : undefined;
}

export function createExperimentActions(store: Store): ExperimentActions {
  /** The gesture that changed the table last, the past that it left, and the future that it ended. */
  let latest: ({ readonly gesture: Gesture } & Pick<State, 'past' | 'future'>) | undefined;

  const change: ExperimentActions['change'] = (compute, gesture) => {
    const state = store.getState();
    const { choices } = state;
    const changed = compute(choices.experiments, choices);
    const { length } = choices.experiments;
    const isFull = changed.length > MOST_ROWS && changed.length > length;
    if (changed === choices.experiments || isFull) return;
    const experiments = changed.length === 0 ? NO_EXPERIMENTS : changed;
    const isSame = gesture !== undefined && latest?.gesture === gesture;
    const goesOn = isSame && latest?.past === state.past ? latest : undefined;
    const past = goesOn?.past ?? remembering(state);
    latest = gesture && { gesture, past, future: goesOn?.future ?? state.future };
    store.setState({ choices: { ...choices, experiments }, past, future: [] });
  };
  const takeBack: ExperimentActions['takeBack'] = (gesture) => {
    const { choices, past } = store.getState();
    const before = past.at(-1);
    if (before === undefined || latest?.gesture !== gesture || latest.past !== past) return;
    const { experiments } = before;
    const { future } = latest;
    store.setState({ choices: { ...choices, experiments }, past: past.slice(0, -1), future });
  };
  const returnTo: ExperimentActions['returnTo'] = (experiments) => {
    const { choices, past } = store.getState();
    const index = past.findLastIndex((before) => before.experiments === experiments);
    const since = past.slice(index);
    const isAll = since.every(
      ({ scenario, text }) => scenario === choices.scenario && text === choices.text,
    );
    if (index < 0 || !isAll) return;
    const earlier = past.slice(0, index);
    store.setState({ choices: { ...choices, experiments }, past: earlier, future: [] });
  };
  return {
    change,
    takeBack,
    returnTo,
    add: (...added) => change((rows) => [...rows, ...added]),
    replace: (index, row, gesture) => change((rows) => rows.with(index, row), gesture),
    remove: (index) => change((rows) => rows.toSpliced(index, 1)),
    switchAll: (isOn) =>
      change((rows) => {
        const all = rows.map((row) => (row.lost === undefined ? switched(row, isOn) : row));
        return all.every((row, index) => row === rows[index]) ? rows : all;
      }),
    clear: () => change((rows) => (rows.length === 0 ? rows : NO_EXPERIMENTS)),
  };
}
