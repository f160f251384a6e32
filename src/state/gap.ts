/** The words between what decides an answer and what asks for it, made more or fewer. */
import { keptFraction } from '../engine/provenance.ts';
import { signalWithRole } from '../engine/cells/contract.ts';
import { BLANK } from '../engine/model.ts';
import { softmax } from '../engine/predict.ts';
import { seededRandom } from '../engine/random.ts';
import type { Gap, GapPlace, Scenario } from '../scenarios/contract.ts';
import { wordsInFront } from '../scenarios/reading.ts';
import type { Choices } from './choices.ts';
import { scenarioOf } from './recipe.ts';
import { editText } from './edits.ts';
import { labNow } from './lab.ts';
import { memoize } from './memoize.ts';
import type { NetworkReading, Scene } from './scene.ts';
import { wordsOf } from './sentence.ts';
import type { State, Store } from './store.ts';

export type { Gap };

/** No middle that is offered is longer, but for the rest of its last sentence. */
const LONGEST = 100;

/** A text with the place of its middle. */
export interface GapText extends GapPlace {
  readonly words: readonly string[];
  /** How many words its middle has. */
  readonly length: number;
}

/** Undefined where the text has no blank, or nothing that decides what is right there. */
export const gapTextOf = memoize((gap: Gap, words: readonly string[]): GapText | undefined => {
  const blank = words.indexOf(BLANK);
  const place = blank < 0 ? undefined : gap.find(words, blank);
  return place && { ...place, words, length: place.middle[1] - place.middle[0] };
}, 4);

/** The words of a scene, those that are not read too. */
const wordsOfChips = memoize(
  (chips: Scene['chips']): readonly string[] =>
    chips.filter(({ position }) => position !== null).map(({ word }) => word),
  4,
);

/** The same of the text that a scene shows. */
export function gapTextIn({ chips }: Scene, gap: Gap): GapText | undefined {
  return gapTextOf(gap, wordsOfChips(chips));
}

/** The middles that a seed makes for a text, from none at all on, each a piece longer than the last. */
export const middlesOf = memoize(
  (gap: Gap, scenario: Scenario, text: GapText, seed: number): readonly (readonly string[])[] => {
    const pieces = gap.pieces(seededRandom('middle', scenario.id, seed), text.words, text);
    const middles: (readonly string[])[] = [[]];
    let longest: readonly string[] = [];
    while (longest.length < LONGEST) {
      longest = [...longest, ...pieces.next().value];
      middles.push(longest);
    }
    return middles;
  },
  4,
);

/**
 * The middle that comes nearest to so many words in the direction in which they lie: whoever asks
 * for one word more gets a piece more, not the same again.
 */
export function middleTowards(
  middles: readonly (readonly string[])[],
  now: number,
  asked: number,
): readonly string[] {
  const found =
    asked >= now
      ? middles.find(({ length }) => length >= asked)
      : middles.findLast(({ length }) => length <= asked);
  return found ?? middles.at(-1)!;
}

/** What stands around the middle. */
function frameOf({ words, middle: [from, to] }: GapText): string {
  return words.toSpliced(from, to - from, BLANK).join(' ');
}

/** Whether a text came from another one by nothing but a middle that the seed makes. */
function isMadeFrom(gap: Gap, seed: number, before: Choices, now: Choices): boolean {
  if (before.scenario !== now.scenario) return false;
  const scenario = scenarioOf(now);
  const [old, made] = [before, now].map(({ text }) => gapTextOf(gap, wordsOf(scenario, text)));
  if (old === undefined || made === undefined || frameOf(old) !== frameOf(made)) return false;
  const middle = made.words.slice(...made.middle).join(' ');
  return middlesOf(gap, scenario, made, seed).some((each) => each.join(' ') === middle);
}

type Rows = Choices['experiments'];

/** The experiments of one text, gone along with its words into another one. */
function rowsFrom(before: Choices, after: Choices): Rows {
  return labNow()?.followText(before, after) ?? before.experiments;
}

/** Whether nothing was done to the experiments meanwhile. */
function areUntouched(before: Choices, now: Choices): boolean {
  const said = (rows: Rows): string => JSON.stringify(rows);
  return said(rowsFrom(before, now)) === said(now.experiments);
}

function withMiddle(state: State, gap: Gap, seed: number, asked: number): Partial<State> {
  const { choices, past } = state;
  const scenario = scenarioOf(choices);
  const now = gapTextOf(gap, wordsOf(scenario, choices.text));
  if (now === undefined) return {};
  const [from, to] = now.middle;
  const middle = middleTowards(middlesOf(gap, scenario, now, seed), now.length, asked);
  const text = scenario.write(now.words.toSpliced(from, to - from, ...middle));
  const edited = editText(state, text, {
    position: from,
    removed: to - from,
    added: middle.length,
  });
  const before = past.at(-1);
  const goesOn = before && isMadeFrom(gap, seed, before, choices) && areUntouched(before, choices);
  if (!edited.choices || !goesOn) return edited;
  // From before the first change on: words that go and come again bring their experiments along.
  return {
    ...edited,
    choices: { ...edited.choices, experiments: rowsFrom(before, edited.choices) },
    past: before.text === text ? past.slice(0, -1) : past,
  };
}

/**
 * Makes the middle of the text anew, of about so many words. However often it is made in one go,
 * undoing brings back what stood there before the first time.
 */
export function changeGap(store: Store, gap: Gap, seed: number, asked: number): void {
  store.setState((state) => withMiddle(state, gap, seed, asked));
}

/** What a network makes of the present text. */
export interface GapReading {
  /** Of the right answer; undefined where none is known. */
  readonly probability: number | undefined;
  /** What is left at the middle's end of what was written at the word that decides; else null. */
  readonly kept: number | null;
}

function rightProbability({ model, trace, answer }: NetworkReading): number | undefined {
  const { vocabulary = [] } = model.architecture;
  if (answer?.right === undefined || trace.logits === undefined) return undefined;
  const from = answer.step * vocabulary.length;
  return softmax(trace.logits, from, vocabulary.length)[vocabulary.indexOf(answer.right)];
}

/** In the top layer that reads forward, from which the answer is read. */
function readAcross(network: NetworkReading, scenario: Scenario, text: GapText): GapReading {
  const { cell, trace } = network;
  const inFront = wordsInFront(scenario.vocabulary).length;
  const key = inFront + text.keyAt;
  const end = inFront + text.middle[1] - 1;
  const isKept = signalWithRole(cell, 'keep') !== undefined && end >= key && end < trace.steps;
  const top = trace.layers.findLast(({ direction }) => direction === 'forward')!;
  return {
    probability: rightProbability(network),
    kept: isKept ? keptFraction(cell, top, key, end) : null,
  };
}

/** The same of the shown network and of the simple RNN beside it. */
export function readScene(
  { network, foil, scenario }: Scene,
  text: GapText,
): { readonly own: GapReading; readonly foil: GapReading | undefined } {
  const hasFoil = foil?.status === 'ready' && foil.reading.cell !== network.cell;
  return {
    own: readAcross(network, scenario, text),
    foil: hasFoil ? readAcross(foil.reading, scenario, text) : undefined,
  };
}
