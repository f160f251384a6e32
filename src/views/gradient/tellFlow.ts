import type { FullText } from '../../i18n/index.ts';
import { timesTheMedian, type Flow, type NetworkFlow } from '../../state/flow.ts';
import type { Scene } from '../../state/scene.ts';
import { sizeText } from '../shared/smallNumber.ts';
import { keepSymbol } from './flowCurves.ts';

/** Less than this part of what it is at the answer counts as shrunk. */
const SHRUNK = 0.1;

/** The word whose distance is told of: the pinned one, else the one with the most influence. */
export function toldStep({ pin, influence }: Scene, { answerStep }: Flow): number | undefined {
  if (pin !== null && pin !== answerStep) return pin;
  const strongest = [...influence].sort(([, one], [, other]) => other - one);
  return strongest.find(([step]) => step !== answerStep)?.[0];
}

/** Whether what the open layer carries on from a step has been read when the answer is made. */
function isOnTheWay({ network }: Scene, { answerStep }: Flow, step: number): boolean {
  return network.layer.direction === 'backward' ? step > answerStep : step < answerStep;
}

/** What flows along the belt, where there is one of its own. */
function alongBelt({ memory, hidden }: NetworkFlow, step: number): number {
  return (memory ?? hidden)[step]!;
}

/** In which of the two it has shrunk. */
function shrunkIn(own: number, foil: number): 'none' | 'own' | 'foil' | 'both' {
  if (own < SHRUNK) return foil < SHRUNK ? 'both' : 'own';
  return foil < SHRUNK ? 'foil' : 'none';
}

function reach(scene: Scene, flow: Flow, step: number, word: string, text: FullText): string[] {
  const { own, foil, answerStep } = flow;
  const network = text.of('network', scene.network.cell.name);
  const along = alongBelt(own, step);
  const values = {
    word,
    network,
    count: Math.abs(answerStep - step),
    own: sizeText(along, text),
    path: text.of('flowPath', own.memory === undefined ? 'hidden' : 'memory', { network }),
  };
  if (foil === undefined) return [text('flow.reachOne', values)];
  const besides = foil.hidden[step]!;
  return [
    text('flow.reachBoth', { ...values, foil: sizeText(besides, text) }),
    text.of('flowShrunk', shrunkIn(along, besides), values),
  ];
}

function directPath(scene: Scene, flow: Flow, step: number, text: FullText): string[] {
  const { kept } = flow.own;
  const mean = kept?.mean[step];
  if (kept === undefined || mean === undefined || Number.isNaN(mean)) return [];
  return [
    text('flow.kept', {
      symbol: keepSymbol(scene.network),
      mean: sizeText(mean, text),
      most: sizeText(kept.most[step]!, text),
    }),
  ];
}

/** Whether the word stands out among those between it and the answer. */
function selection(scene: Scene, flow: Flow, step: number, word: string, text: FullText): string[] {
  const { own, foil, answerStep } = flow;
  const times = timesTheMedian(own, step, answerStep);
  if (!Number.isFinite(times)) return [];
  const values = {
    word,
    network: text.of('network', scene.network.cell.name),
    own: sizeText(times, text),
  };
  const besides = foil && timesTheMedian(foil, step, answerStep);
  if (besides === undefined || !Number.isFinite(besides)) return [text('flow.selectOne', values)];
  return [text('flow.selectBoth', { ...values, foil: sizeText(besides, text) })];
}

export interface Told {
  readonly question: string;
  readonly answer: readonly string[];
}

/** What the numbers at hand say about gradients that vanish, question by question. */
export function tellFlow(
  scene: Scene,
  flow: Flow,
  words: readonly string[],
  text: FullText,
): readonly Told[] {
  const step = toldStep(scene, flow);
  const word = step === undefined ? undefined : words[step];
  if (step === undefined || word === undefined) return [];
  if (!Number.isFinite(alongBelt(flow.own, step))) return [];
  const network = text.of('network', scene.network.cell.name);
  const along = isOnTheWay(scene, flow, step);
  const told: readonly Told[] = [
    {
      question: text('flow.reachTitle'),
      answer: along ? reach(scene, flow, step, word, text) : [],
    },
    { question: text('flow.keptTitle', { network }), answer: directPath(scene, flow, step, text) },
    { question: text('flow.selectTitle'), answer: selection(scene, flow, step, word, text) },
  ];
  return told.filter(({ answer }) => answer.length > 0);
}
