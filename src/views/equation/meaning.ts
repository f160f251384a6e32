import type { Text } from '../../i18n/index.ts';
import { originOf, summaryOf } from '../../state/explain.ts';
import type { Scene } from '../../state/scene.ts';
import { wordsKnown } from '../../state/sentence.ts';
import { inputsOf, isBackward } from '../shared/place.ts';
import { wordAt } from '../shared/words.ts';

type Signal = Scene['network']['cell']['signals'][number];
type Role = Signal['roles'][number];

function signalWith(scene: Scene, role: Role): Signal | undefined {
  return scene.network.cell.signals.find((signal) => signal.roles.includes(role));
}

/** What is left by another gate: 1 − z. */
function isRest(signal: Signal | undefined): boolean {
  return signal?.operation === 'complement';
}

/** The name of the gate behind an amount. */
function gateName(scene: Scene, role: Role, text: Text): string {
  const signal = signalWith(scene, role);
  return text.of('signal', (isRest(signal) ? signal?.from[0]?.signal : signal?.id) ?? '');
}

/** A memory smaller than this is not worth asking where it comes from. */
const ALMOST_NOTHING = 0.02;

type Writer = (scene: Scene, text: Text) => string | undefined;

/** "Most of it was written at “France”, 18 words ago. The forget gate has kept 99 % of it." */
function originSentence(scene: Scene, text: Text): string | undefined {
  const origin = originOf(scene);
  if (origin === undefined) return undefined;
  const belt = signalWith(scene, 'belt');
  if (belt !== undefined && Math.abs(summaryOf(scene, belt.id).value) < ALMOST_NOTHING) {
    return text('meaning.holdsNothing', { number: scene.unit + 1 });
  }
  const ago = Math.abs(scene.step - origin.step);
  const since = isBackward(scene.network) ? 'meaning.toTheRight' : 'meaning.ago';
  const at = text(ago === 0 ? 'meaning.now' : since, {
    word: wordAt(scene, origin.step, text),
    count: ago,
  });
  const place = origin.isSet ? text('meaning.set', { place: at }) : at;
  const portion = text.wholePercent(origin.portion);
  const isMost = origin.portion > 0.5;
  const key = isMost ? 'meaning.most' : 'meaning.part';
  const written = text(key, { number: scene.unit + 1, portion, place });
  if (ago === 0) return written;
  const left = text(isMost ? 'meaning.kept' : 'meaning.left', {
    gate: gateName(scene, 'keep', text),
    percent: text.wholePercent(origin.kept),
  });
  return [written, left].join(text('word.sentenceGap'));
}

/** What runs past the box can be empty all the way; a cell without that makes its state anew. */
function belt(scene: Scene, text: Text): string | undefined {
  const origin = originSentence(scene, text);
  if (origin !== undefined) return origin;
  if (signalWith(scene, 'keep') === undefined) return rewrite(scene, text);
  return text('meaning.holdsNothing', { number: scene.unit + 1 });
}

/** A sentence about a gate of the focused unit and of all units. */
function gate(
  role: Role,
  key: `meaning.${'keep' | 'keepOrWrite' | 'writeAmount' | 'read' | 'reset'}`,
): Writer {
  return (scene, text) => {
    const signal = signalWith(scene, role);
    if (signal === undefined) return undefined;
    const { value, mean, open } = summaryOf(scene, signal.id);
    return text(key, {
      number: scene.unit + 1,
      percent: text.wholePercent(value),
      mean: text.wholePercent(mean),
      open,
      units: scene.network.layer.units,
    });
  };
}

function keep(scene: Scene, text: Text): string | undefined {
  const writesRest = isRest(signalWith(scene, 'writeAmount'));
  return gate('keep', writesRest ? 'meaning.keepOrWrite' : 'meaning.keep')(scene, text);
}

function content(scene: Scene, text: Text): string | undefined {
  const signal = signalWith(scene, 'writeContent');
  if (signal === undefined) return undefined;
  const { value } = summaryOf(scene, signal.id);
  const gate = gateName(scene, 'writeAmount', text);
  return text('meaning.writeContent', { number: scene.unit + 1, value: text.number(value), gate });
}

function rewrite(scene: Scene, text: Text): string | undefined {
  const signal = signalWith(scene, 'output');
  if (signal === undefined) return undefined;
  const { value, before } = summaryOf(scene, signal.id);
  return text('meaning.rewrite', {
    number: scene.unit + 1,
    before: text.number(before),
    value: text.number(value),
  });
}

/** What the output layer makes of the top layer; a lower one is told that it is not read. */
function predict(scene: Scene, text: Text): string | undefined {
  const { answer, model, predictions, layer } = scene.network;
  const { layers, bidirectional } = model.architecture;
  const top = bidirectional && answer?.step === scene.step ? answer.top : predictions[scene.step];
  const first = top?.[0];
  const word = wordAt(scene, scene.step, text);
  const predicted =
    first === undefined
      ? text('meaning.nothingToFill', { word })
      : text(bidirectional ? 'meaning.fillIn' : 'meaning.predict', {
          words: wordsKnown(scene.scenario),
          word: scene.scenario.display(first.word),
          percent: text.percent(first.probability),
        });
  if (layer.layer === layers - 1) return predicted;
  const above = text('meaning.predictAbove', { layer: layers });
  return [above, predicted].join(text('word.sentenceGap'));
}

/** The first layer takes in the word, the others what the layer below makes of it. */
function whatComesIn(scene: Scene, text: Text): string {
  const { size, layerBelow } = inputsOf(scene.network);
  const values = { word: wordAt(scene, scene.step, text), inputs: size };
  if (layerBelow === undefined) return text('meaning.takeIn', values);
  const { bidirectional } = scene.network.model.architecture;
  const key = bidirectional ? 'meaning.takeInBelowBoth' : 'meaning.takeInBelow';
  return text(key, { ...values, layer: layerBelow });
}

/** What comes in: the word, the states of the step before, and who reads them. */
function takeIn(scene: Scene, text: Text): string {
  const { layer, cell, trace } = scene.network;
  const backward = isBackward(scene.network);
  const isFirst = scene.step === (backward ? trace.steps - 1 : 0);
  const handedOver = backward ? 'meaning.handedOverFromRight' : 'meaning.handedOver';
  const hasGates = cell.signals.some((signal) => signal.range === 'unit');
  return text('meaning.threeSentences', {
    first: whatComesIn(scene, text),
    second: text(isFirst ? 'meaning.startsEmpty' : handedOver, { units: layer.units }),
    third: text(hasGates ? 'meaning.gatesRead' : 'meaning.boxReads'),
  });
}

/** By the role of what a phase computes; the first role that it has speaks. */
const writers: readonly (readonly [Role, Writer])[] = [
  ['reset', gate('reset', 'meaning.reset')],
  ['keep', keep],
  ['writeAmount', gate('writeAmount', 'meaning.writeAmount')],
  ['writeContent', content],
  ['belt', belt],
  ['read', gate('read', 'meaning.read')],
];

/** One sentence on what the current phase's numbers mean. */
export function meaningOf(scene: Scene, text: Text): string | undefined {
  const { phases, signals } = scene.network.cell;
  if (scene.phase === 0) return takeIn(scene, text);
  if (scene.phase === phases.length - 1) return predict(scene, text);
  const computes = phases[scene.phase]?.computes ?? [];
  const roles = signals.filter(({ id }) => computes.includes(id)).flatMap(({ roles }) => roles);
  return writers.find(([role]) => roles.includes(role))?.[1](scene, text);
}
