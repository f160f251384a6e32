/** The networks that were asked for: fetched once each, and what is known of them meanwhile. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenedModel } from '../formats/openModel.ts';
import type { Scenario, Variant } from '../scenarios/contract.ts';
import { directionOf, vocabularyOf } from '../scenarios/lessons.ts';
import { modelFileName, sameVariant } from '../scenarios/variants.ts';

/** Why a network is not there. */
export type ModelProblem =
  | { readonly kind: 'network' }
  /** The server's answer is not the file. */
  | { readonly kind: 'missing'; readonly status: number }
  | { readonly kind: 'format'; readonly detail: string }
  /** A good file, but of another network than its name says. */
  | { readonly kind: 'mismatch' };

export type ModelState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly opened: OpenedModel }
  | { readonly status: 'failed'; readonly problem: ModelProblem };

/** By file name; a file that is not in it was never asked for. */
export type ModelStates = Readonly<Partial<Record<string, ModelState>>>;

/** Gets a file of shipped weights by its name. */
export type Fetcher = (fileName: string) => Promise<Response>;

export interface Models {
  readonly states: StoreApi<ModelStates>;
  /** Fetches a network unless it is there or on its way; one that failed is tried again. */
  readonly request: (scenario: Scenario, variant: Variant) => void;
}

/** Weights do not tell how they were trained and for which scenario; a card does. */
function isAsked({ model, card }: OpenedModel, scenario: Scenario, variant: Variant): boolean {
  if (card && (card.scenario !== scenario.id || !sameVariant(card, variant))) return false;
  const { cell, layers, bidirectional, vocabulary = [] } = model.architecture;
  const known = vocabularyOf(scenario, variant.direction);
  return (
    cell === variant.cell &&
    layers === variant.layers &&
    directionOf({ bidirectional }) === variant.direction &&
    vocabulary.length === known.length &&
    vocabulary.every((word, token) => word === known[token])
  );
}

function failed(problem: ModelProblem): ModelState {
  return { status: 'failed', problem };
}

type Opener = (bytes: Uint8Array) => OpenedModel;

function open(
  openModel: Opener,
  bytes: Uint8Array,
  scenario: Scenario,
  variant: Variant,
): ModelState {
  try {
    const opened = openModel(bytes);
    return isAsked(opened, scenario, variant)
      ? { status: 'ready', opened }
      : failed({ kind: 'mismatch' });
  } catch (error) {
    return failed({ kind: 'format', detail: error instanceof Error ? error.message : '' });
  }
}

/** What reads files is on its way together with the file: the page starts without either. */
async function load(fetcher: Fetcher, scenario: Scenario, variant: Variant): Promise<ModelState> {
  try {
    const [response, { openModel }] = await Promise.all([
      fetcher(modelFileName(scenario.id, variant)),
      import('../formats/openModel.ts'),
    ]);
    if (!response.ok) return failed({ kind: 'missing', status: response.status });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return open(openModel, bytes, scenario, variant);
  } catch {
    return failed({ kind: 'network' });
  }
}

/** Shipped weights lie beside the page, wherever that is. */
function fetchBesidePage(fileName: string): Promise<Response> {
  return fetch(new URL(`models/${fileName}`, document.baseURI));
}

export function createModels(fetcher: Fetcher = fetchBesidePage): Models {
  const states = createStore<ModelStates>()(() => ({}));
  return {
    states,
    request: (scenario, variant) => {
      const fileName = modelFileName(scenario.id, variant);
      const known = states.getState()[fileName]?.status;
      if (known === 'loading' || known === 'ready') return;
      states.setState({ [fileName]: { status: 'loading' } });
      void load(fetcher, scenario, variant).then((state) => {
        states.setState({ [fileName]: state });
      });
    },
  };
}
