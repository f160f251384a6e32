/** What can be chosen, and among what. */
import type { ExperimentRow } from '../engine/experimentRows.ts';
import type { Variant } from '../scenarios/contract.ts';
import type { StepRange } from './range.ts';
import type { ShownRows } from './rows.ts';
import type { Zoom } from './zoom.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const TRAININGS = ['readable', 'plain'] as const;
export const DIRECTIONS = ['forward', 'bidirectional'] as const;
export const NOTATIONS = ['chain', 'lecture'] as const;
export const UNIT_ORDERS = ['score', 'number', 'variance', 'answer', 'similarity'] as const;
export const LINE_ORDERS = ['pin', 'birth', 'similarity'] as const;
export const MAP_LAYERS = ['open', 'all'] as const;
/** Beside experiments: both runs, the one with them, the one without, or what they changed. */
export const MAP_RUNS = ['both', 'now', 'before', 'difference'] as const;
export const TABS = ['chain', 'cell', 'map', 'memory'] as const;

export type MapRun = (typeof MAP_RUNS)[number];
export type Tab = (typeof TABS)[number];

/** A run that is to stand beside that of the page. */
export interface Wish {
  /** A network by its name; empty for that of the page. */
  readonly network: string;
  /** As a person would type it; empty for the text of the page. */
  readonly text: string;
}

export interface Choices {
  readonly scenario: string;
  /** As a person would type it, with a blank. */
  readonly text: string;
  /** What is done to the network while it reads. */
  readonly experiments: readonly ExperimentRow[];
  /** The cell's name. */
  readonly cell: string;
  readonly layers: number;
  readonly direction: Variant['direction'];
  /** What is asked for; a cell that is shipped in one way only is shown in that way. */
  readonly trained: Variant['trained'];
  /** The layer and direction that is looked into, by its place; null for the top one, forward. */
  readonly open: string | null;
  /** Null for the step that answers the blank. */
  readonly step: number | null;
  /** A phase's id; a cell without it shows the nearest of its own. */
  readonly phase: string;
  /** The pinned step. */
  readonly pin: number | null;
  /** Counted from 0; null for the one that tells most at the current step. */
  readonly unit: number | null;
  /** The quantity that stays lit wherever it is shown; null for none. */
  readonly quantity: string | null;
  /** How the open cell is drawn. */
  readonly notation: (typeof NOTATIONS)[number];
  /** The steps that are looked at closely; null for all of them. */
  readonly range: StepRange | null;
  /** How the map sorts the units. */
  readonly order: (typeof UNIT_ORDERS)[number];
  /** What the map shows of a layer, and of which ones. */
  readonly rows: ShownRows;
  readonly mapLayers: (typeof MAP_LAYERS)[number];
  /** Which run the map shows while there are experiments. */
  readonly mapRun: MapRun;
  /** How many steps are seen at once; null for those that are looked at closely, or all. */
  readonly zoom: Zoom | null;
  /** By what the lines of the memory are put in order. */
  readonly lines: (typeof LINE_ORDERS)[number];
  /** Which of its parts the page shows where there is room for one at a time. */
  readonly tab: Tab;
  /** The run beside that of the page; null for the usual one. */
  readonly beside: Wish | null;
  /** What is looked at in the ledger and the influence table: `analysis.ts` reads it. */
  readonly analysis: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly theme: (typeof THEMES)[number];
}

export type ChoiceKey = keyof Choices;

/** What is already decoded while a link is read. */
export type Given = Partial<Choices>;
