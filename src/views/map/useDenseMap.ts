/** What the dense map shows, from the scene and from what is chosen beside it. */
import { useCallback, useMemo } from 'react';
import {
  logOddsOverTime,
  orderByCorrelation,
  orderByNumber,
  orderBySimilarity,
  orderByVariance,
} from '../../draw/map/orders.ts';
import { layoutMap, mapColumns, type MapLayout } from '../../draw/map/layout.ts';
import { mainSignals } from '../../draw/mainSignals.ts';
import { beltOf } from '../../draw/score.ts';
import { unitOrder } from '../../draw/unitOrder.ts';
import type { MapRun } from '../../state/chosen.ts';
import { useActions, useChoice } from '../../state/hooks.ts';
import { rowsWithin } from '../../state/rows.ts';
import type { Scene } from '../../state/scene.ts';
import type { SignalDeclaration } from '../../engine/cells/contract.ts';

type Layer = Scene['network']['layer'];
export type UnitOrder = ReturnType<typeof useChoice<'order'>>;

/** Why units cannot be sorted by the answer. */
export type NoAnswers = 'noBlank' | 'bothWays';

export function noAnswersIn({ network, answerWord }: Scene): NoAnswers | undefined {
  if (network.model.architecture.bidirectional) return 'bothWays';
  return answerWord === undefined ? 'noBlank' : undefined;
}

/** The log-odds of the answer at every step; undefined where there is none to follow. */
function useAnswerOverTime(scene: Scene, isWanted: boolean): Float64Array | undefined {
  const { answerWord, network, before = network } = scene;
  const { logits } = before.trace;
  const { vocabulary } = network.model.architecture;
  return useMemo(() => {
    if (!isWanted || !logits || !vocabulary || answerWord === undefined) return undefined;
    return logOddsOverTime(logits, vocabulary.length, vocabulary.indexOf(answerWord));
  }, [isWanted, logits, vocabulary, answerWord]);
}

/** The order that is shown: the score's where there is nothing to sort by. */
function shownOrder(scene: Scene, chosen: UnitOrder): UnitOrder {
  return chosen === 'answer' && noAnswersIn(scene) !== undefined ? 'score' : chosen;
}

/** Sorts the units of a layer; a new function only when what it depends on changes. */
function useOrderOf(scene: Scene, order: UnitOrder): (layer: Layer) => readonly number[] {
  const { cell } = scene.network;
  const lines = useChoice('lines');
  const answer = useAnswerOverTime(scene, order === 'answer');
  const pin = order === 'score' ? scene.pin : null;
  return useMemo(() => {
    return (layer) => {
      const belt = beltOf(cell, layer);
      switch (order) {
        case 'score':
          return unitOrder(cell, layer, pin, lines);
        case 'number':
          return orderByNumber(layer.units);
        case 'variance':
          return orderByVariance(belt, layer.units);
        case 'similarity':
          return orderBySimilarity(belt, layer.units);
        case 'answer':
          return answer === undefined
            ? orderByNumber(layer.units)
            : orderByCorrelation(belt, layer.units, answer);
      }
    };
  }, [cell, order, lines, pin, answer]);
}

/** The signals that are shown; those that a cell does not have are left out. */
function useShownSignals(cell: Scene['network']['cell']) {
  const chosen = useChoice('rows');
  const { choose } = useActions();
  const shown = useMemo(() => {
    const own = rowsWithin(cell, chosen);
    return own === null ? mainSignals(cell) : cell.signals.filter(({ id }) => own.includes(id));
  }, [cell, chosen]);
  const toggle = useCallback(
    (id: string): void => {
      const ids = new Set(shown.map((signal) => signal.id));
      if (!ids.delete(id)) ids.add(id);
      const isUsual = String(rowsWithin(cell, [...ids])) === String(mainSignals(cell).map(idOf));
      choose({ rows: isUsual ? null : rowsWithin(cell, [...ids]) });
    },
    [cell, shown, choose],
  );
  return { shown, toggle };
}

const idOf = ({ id }: { readonly id: string }): string => id;
/** A change has a sign and no bounds, whatever it is a change of. */
function unbounded(signal: SignalDeclaration): SignalDeclaration {
  return { ...signal, range: 'unbounded' };
}

export interface DenseMapState {
  readonly layout: MapLayout;
  readonly order: UnitOrder;
  readonly signals: ReturnType<typeof useShownSignals>;
  readonly allLayers: boolean;
  readonly setAllLayers: (allLayers: boolean) => void;
}

export function useDenseMap(scene: Scene, widthPx: number, run: MapRun): DenseMapState {
  const { cell, layer, trace } = scene.network;
  const order = shownOrder(scene, useChoice('order'));
  const orderOf = useOrderOf(scene, order);
  const signals = useShownSignals(cell);
  const { choose } = useActions();
  const allLayers = useChoice('mapLayers') === 'all';
  const setAllLayers = useCallback(
    (all: boolean) => choose({ mapLayers: all ? 'all' : 'open' }),
    [choose],
  );
  const { range } = scene;
  const shown = useMemo(
    () => (run === 'difference' ? signals.shown.map(unbounded) : signals.shown),
    [run, signals.shown],
  );
  const layersBefore = (scene.before ?? scene.network).trace.layers;
  const beside = run === 'both' ? scene.before?.trace.layers : undefined;
  const layout = useMemo(
    () =>
      layoutMap({
        layers: allLayers ? trace.layers : [layer],
        signals: shown,
        // The same in all runs, so that they can be compared row by row.
        orderOf: (each) => orderOf(layersBefore[trace.layers.indexOf(each)]!),
        columns: mapColumns(widthPx, range?.from ?? 0, range?.to ?? trace.steps - 1),
        beside: beside && ((each) => beside[trace.layers.indexOf(each)]),
      }),
    [beside, layer, trace, allLayers, shown, orderOf, layersBefore, widthPx, range],
  );
  return { layout, order, signals, allLayers, setAllLayers };
}
