/** Changes of the table of experiments: each is one step of the page's history. */
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import { MOST_ROWS } from '../../formats/experimentRows.ts';
import { NO_EXPERIMENTS } from '../choices.ts';
import { remembering } from '../edits.ts';
import type { State, Store } from '../store.ts';

/** One drag, however many changes it makes. */
export type Gesture = symbol;

type Rows = readonly ExperimentRow[];

export interface ExperimentActions {
  /**
   * Changes the whole table at once, unless it would hold more than a link may. All changes of one gesture are undone together, unless something
   * else has changed in between.
   */
  readonly change: (change: (rows: Rows) => Rows, gesture?: Gesture) => void;
  /** At the end of the table; one that is full stays as it is. */
  readonly add: (...rows: ExperimentRow[]) => void;
  /** Puts another row in the place of one. */
  readonly replace: (index: number, row: ExperimentRow, gesture?: Gesture) => void;
  readonly remove: (index: number) => void;
  readonly switchAll: (isOn: boolean) => void;
  readonly clear: () => void;
}

/** A row that is on or off, and else the same. */
export function switched(row: ExperimentRow, isOn: boolean): ExperimentRow {
  const { off = false, ...rest } = row;
  if (isOn !== off) return row;
  return isOn ? rest : { ...rest, off: true };
}

export function createExperimentActions(store: Store): ExperimentActions {
  let latest: { readonly gesture: Gesture; readonly past: State['past'] } | undefined;

  const change: ExperimentActions['change'] = (compute, gesture) => {
    const state = store.getState();
    const { choices } = state;
    const changed = compute(choices.experiments);
    const { length } = choices.experiments;
    const isFull = changed.length > MOST_ROWS && changed.length > length;
    if (changed === choices.experiments || isFull) return;
    const experiments = changed.length === 0 ? NO_EXPERIMENTS : changed;
    const goesOn = gesture !== undefined && latest?.gesture === gesture;
    const past = goesOn && latest?.past === state.past ? state.past : remembering(state);
    latest = gesture && { gesture, past };
    store.setState({ choices: { ...choices, experiments }, past, future: [] });
  };
  return {
    change,
    add: (...added) => change((rows) => [...rows, ...added]),
    replace: (index, row, gesture) => change((rows) => rows.with(index, row), gesture),
    remove: (index) => change((rows) => rows.toSpliced(index, 1)),
    switchAll: (isOn) => change((rows) => rows.map((row) => switched(row, isOn))),
    clear: () => change((rows) => (rows.length === 0 ? rows : NO_EXPERIMENTS)),
  };
}
