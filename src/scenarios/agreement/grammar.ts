import type { Random } from '../../engine/random.ts';
import type { Bucket, Sentence } from '../contract.ts';
import { KINDS, THINGS, type Thing } from './kinds.ts';

/** The most distractors in training, by level. */
export const MOST_DISTRACTORS: readonly number[] = [0, 1, 3, 6, 10];

const ADJECTIVE_PROBABILITY = 0.2;

/** What leads "to" something, and what it may lead to. */
const LEADING: ReadonlySet<string> = new Set(['key', 'door'] satisfies Thing[0][]);
const OPENED: ReadonlySet<string> = new Set([
  'cabinet',
  'house',
  'garden',
  'box',
  'tower',
] satisfies Thing[0][]);
const PLACING = KINDS.preposition.filter((preposition) => preposition !== 'to');

function nounPhrase(random: Random, thing: Thing): string[] {
  const adjective = random.chance(ADJECTIVE_PROBABILITY) ? [random.pick(KINDS.adjective)] : [];
  return ['the', ...adjective, random.pick(thing)];
}

/** Such as "to the cabinet": another thing than the subject and the one just named. */
function distractor(random: Random, subject: Thing, last: Thing): [words: string[], thing: Thing] {
  const thing = random.pick(THINGS.filter((each) => each !== subject && each !== last));
  const leads = LEADING.has(last[0]) && OPENED.has(thing[0]);
  const prepositions = leads ? KINDS.preposition : PLACING;
  return [[random.pick(prepositions), ...nounPhrase(random, thing)], thing];
}

/** Such as "to the cabinet near the doors": as many phrases as are asked for. */
function distractors(random: Random, subject: Thing, count: number): string[] {
  const words: string[] = [];
  let last = subject;
  for (let index = 0; index < count; index++) {
    const [phrase, thing] = distractor(random, subject, last);
    words.push(...phrase);
    last = thing;
  }
  return words;
}

/** A sentence with so many phrases between its subject and its verb. */
export function sentenceWith(random: Random, count: number): Sentence {
  const thing = random.pick(THINGS);
  const subject = nounPhrase(random, thing);
  const middle = distractors(random, thing, count);
  const verb = subject.at(-1) === thing[0] ? 'is' : 'are';
  const news = random.pick(KINDS.adjective.filter((word) => !subject.includes(word)));
  const middleEnd = subject.length + middle.length;
  return {
    words: [...subject, ...middle, verb, news, '.'],
    answerAt: middleEnd,
    keyAt: subject.length - 1,
    middle: [subject.length, middleEnd],
  };
}

function bucket(name: string, from: number, to: number): Bucket {
  return {
    name,
    generate: (random) => sentenceWith(random, from + random.integer(to - from + 1)),
  };
}

/** By the number of phrases between the subject and the verb; the last is beyond training. */
export const BUCKETS: readonly Bucket[] = [
  bucket('0', 0, 0),
  bucket('1-2', 1, 2),
  bucket('3-5', 3, 5),
  bucket('6-10', 6, 10),
  bucket('11-20', 11, 20),
];
