/** What happens at a step, as one sentence for those who listen: made from the cell's roles. */
import { arrayOf } from '../engine/cells/access.ts';
import { signalWithRole } from '../engine/cells/contract.ts';
import { memoryOf } from '../engine/provenance.ts';
import type { FullText } from '../i18n/index.ts';
import type { NetworkReading, Scene } from '../state/scene.ts';
import { hasPlaces, nameOfPlace } from '../views/shared/place.ts';
import { spoken } from '../views/shared/spoken.ts';
import { wordAt } from '../views/shared/words.ts';

function rowAt(values: Float64Array, step: number, units: number): Float64Array {
  return values.subarray(step * units, (step + 1) * units);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function largest(values: Float64Array): number {
  return values.reduce(
    (best, value, unit) => (Math.abs(value) > Math.abs(values[best]!) ? unit : best),
    0,
  );
}

/** Screen readers pass over plus and minus signs, so they are words. */
function spokenNumber(value: number, text: FullText): string {
  const size = text.number(Math.abs(value));
  return text(value < 0 ? 'announce.minus' : 'announce.plus', { value: size });
}

/** A percentage without its sign; what is nearly 0 or nearly 100 is said to be so in words. */
function spokenPercent(fraction: number, text: FullText): string {
  const shown = text.hundredths(fraction);
  const value = shown.replace(/^[<>]/, '');
  if (shown.startsWith('>')) return text('announce.moreThan', { value });
  return shown.startsWith('<') ? text('announce.lessThan', { value }) : value;
}

function whatTheCellDoes({ cell, layer }: NetworkReading, step: number, text: FullText): string {
  const memory = memoryOf(cell, layer);
  if (memory !== undefined) {
    const written = rowAt(memory.written, step, layer.units);
    const unit = largest(written);
    return text('announce.keepsAndWrites', {
      percent: spokenPercent(mean(rowAt(memory.keep, step, layer.units)), text),
      number: unit + 1,
      value: spokenNumber(written[unit]!, text),
    });
  }
  const output = signalWithRole(cell, 'output')?.id ?? '';
  const row = rowAt(arrayOf(layer.signals, output), step, layer.units);
  const unit = largest(row);
  return text('announce.rewrites', { number: unit + 1, value: spokenNumber(row[unit]!, text) });
}

function whatIsAnswered({ network, step, scenario }: Scene, text: FullText): string {
  const [likeliest] = network.answer?.step === step ? network.answer.top : [];
  if (likeliest === undefined) {
    return network.model.architecture.bidirectional ? text('announce.noAnswer') : '';
  }
  return text('announce.answer', {
    word: spoken(scenario.display(likeliest.word), text),
    percent: spokenPercent(likeliest.probability, text),
  });
}

/** Such as "Step 5, France. Keeps 93 percent on average; writes most into unit 7, plus 0.88." */
export function announcementOf(scene: Scene, text: FullText): string {
  const { network, step } = scene;
  return [
    text('announce.step', { step, word: spoken(wordAt(scene, step, text), text) }),
    hasPlaces(network)
      ? text('announce.place', { place: nameOfPlace(network, network.layer, text) })
      : '',
    whatTheCellDoes(network, step, text),
    whatIsAnswered(scene, text),
  ]
    .filter((sentence) => sentence !== '')
    .join(text('word.sentenceGap'));
}
