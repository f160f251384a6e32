import type { Text } from '../../i18n/index.ts';
import { originOf, summaryOf } from '../../state/explain.ts';
import type { Scene } from '../../state/scene.ts';
import { wordAt } from '../shared/words.ts';

type Signal = Scene['network']['cell']['signals'][number];
type Role = Signal['roles'][number];

function signalWith(scene: Scene, role: Role): string | undefined {
  return scene.network.cell.signals.find((signal) => signal.roles.includes(role))?.id;
}

/** "Written at “France”, 18 words ago; the forget gate has kept 99 % of it." */
function originSentence(scene: Scene, text: Text): string | undefined {
  const origin = originOf(scene);
  if (origin === undefined) return undefined;
  const number = scene.unit + 1;
  const word = wordAt(scene, origin.step, text);
  const ago = scene.step - origin.step;
  if (ago === 0) return text('meaning.writtenNow', { number, word });
  const values = { number, word, count: ago, percent: text.wholePercent(origin.kept) };
  return text('meaning.written', values);
}

type Writer = (scene: Scene, text: Text) => string | undefined;

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
    words: scene.scenario.vocabulary.length,
    word: scene.scenario.display(first.word),
    percent: text.percent(first.probability),
  });
}

const writers: Readonly<Record<string, Writer>> = {
  takeIn: (scene, text) =>
    text('meaning.takeIn', {
      word: wordAt(scene, scene.step, text),
      inputs: scene.network.model.architecture.inputs,
      units: scene.network.layer.units,
    }),
  forget: gate('keep', 'meaning.keep'),
  writeAmount: gate('writeAmount', 'meaning.writeAmount'),
  writeContent: content,
  update: originSentence,
  readOut: gate('read', 'meaning.read'),
  rewrite,
  predict,
};

/** One sentence on what the current phase's numbers mean. */
export function meaningOf(scene: Scene, text: Text): string | undefined {
  const phase = scene.network.cell.phases[scene.phase];
  return phase && writers[phase.id]?.(scene, text);
}
