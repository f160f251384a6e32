import type { Text } from '../../i18n/index.ts';
import { originOf, summaryOf } from '../../state/explain.ts';
import type { Scene } from '../../state/scene.ts';
import { wordsKnown } from '../../state/sentence.ts';
import { wordAt } from '../shared/words.ts';

type Signal = Scene['network']['cell']['signals'][number];
type Role = Signal['roles'][number];

function signalWith(scene: Scene, role: Role): string | undefined {
  return scene.network.cell.signals.find((signal) => signal.roles.includes(role))?.id;
}

type Writer = (scene: Scene, text: Text) => string | undefined;

/** "Most of it was written at “France”, 18 words ago; the forget gate has kept 99 % of it." */
function originSentence(scene: Scene, text: Text): string | undefined {
  const origin = originOf(scene);
  if (origin === undefined || origin.portion === 0) return undefined;
  const values = {
    number: scene.unit + 1,
    word: wordAt(scene, origin.step, text),
    portion: text.wholePercent(origin.portion),
  };
  const isMost = origin.portion > 0.5;
  const ago = Math.abs(scene.step - origin.step);
  if (ago === 0) return text(isMost ? 'meaning.writtenNow' : 'meaning.partWrittenNow', values);
  const kept = { count: ago, percent: text.wholePercent(origin.kept) };
  return text(isMost ? 'meaning.written' : 'meaning.partWritten', { ...values, ...kept });
}

/** A sentence about a gate of the focused unit and of all units. */
function gate(role: Role, key: 'meaning.keep' | 'meaning.writeAmount' | 'meaning.read'): Writer {
  return (scene, text) => {
    const signal = signalWith(scene, role);
    if (signal === undefined) return undefined;
    const { value, mean, open } = summaryOf(scene, signal);
    return text(key, {
      number: scene.unit + 1,
      percent: text.wholePercent(value),
      mean: text.wholePercent(mean),
      open,
      units: scene.network.layer.units,
    });
  };
}

function content(scene: Scene, text: Text): string | undefined {
  const signal = signalWith(scene, 'writeContent');
  if (signal === undefined) return undefined;
  const { value } = summaryOf(scene, signal);
  return text('meaning.writeContent', { number: scene.unit + 1, value: text.number(value) });
}

function rewrite(scene: Scene, text: Text): string | undefined {
  const signal = signalWith(scene, 'output');
  if (signal === undefined) return undefined;
  const { value, before } = summaryOf(scene, signal);
  return text('meaning.rewrite', {
    number: scene.unit + 1,
    before: text.number(before),
    value: text.number(value),
  });
}

function predict(scene: Scene, text: Text): string | undefined {
  const [first] = scene.network.predictions[scene.step] ?? [];
  if (first === undefined) return undefined;
  return text('meaning.predict', {
    words: wordsKnown(scene.scenario),
    word: scene.scenario.display(first.word),
    percent: text.percent(first.probability),
  });
}

/** What comes in: the word, the states of the step before, and who reads them. */
function takeIn(scene: Scene, text: Text): string {
  const { model, layer, cell } = scene.network;
  const isFirst = scene.step === 0;
  const hasGates = cell.signals.some((signal) => signal.range === 'unit');
  return text('meaning.threeSentences', {
    first: text('meaning.takeIn', {
      word: wordAt(scene, scene.step, text),
      inputs: model.architecture.inputs,
    }),
    second: text(isFirst ? 'meaning.startsEmpty' : 'meaning.handedOver', { units: layer.units }),
    third: text(hasGates ? 'meaning.gatesRead' : 'meaning.boxReads'),
  });
}

/** By the role of what a phase computes; the first role that it has speaks. */
const writers: readonly (readonly [Role, Writer])[] = [
  ['keep', gate('keep', 'meaning.keep')],
  ['writeAmount', gate('writeAmount', 'meaning.writeAmount')],
  ['writeContent', content],
  ['belt', (scene, text) => originSentence(scene, text) ?? rewrite(scene, text)],
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
