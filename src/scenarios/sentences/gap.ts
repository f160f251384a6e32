/** The middle of a text in which one sentence holds a clue and another one asks for it. */
import type { Gap, GapPlace } from '../contract.ts';
import { askedAbout, says, sentenceStarts, type Person } from './answer.ts';
import { originsOf, type Assembly, type ClueGrammar } from './clue.ts';
import { chatterPieces, middleOf, type Chatter } from './middle.ts';
import { wordsBeforeSlot } from './patterns.ts';

interface SentencePlace {
  readonly from: number;
  readonly to: number;
}

interface Clue extends SentencePlace {
  readonly keyAt: number;
  readonly person: Person;
}

function sentencesOf(words: readonly string[]): readonly SentencePlace[] {
  const starts = sentenceStarts(words).filter((from) => from < words.length);
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? words.length }));
}

/** What a sentence tells, if it is an anchor. */
function clueIn(
  words: readonly string[],
  { from, to }: SentencePlace,
  people: readonly Person[],
  countries: readonly string[],
): Clue | undefined {
  const said = words.slice(from, to);
  const country = countries.find((each) => said.includes(each));
  if (country === undefined) return undefined;
  for (const person of people) {
    const anchor = person.anchors.find((each) => says(said, each, country));
    if (anchor) return { from, to, keyAt: from + wordsBeforeSlot(anchor).length, person };
  }
  return undefined;
}

/** Between the clues and the question, whichever comes first. */
function between(
  clues: readonly Clue[],
  question: SentencePlace,
  asked: Person | undefined,
): GapPlace | undefined {
  const before = clues.filter(({ to }) => to <= question.from);
  const after = clues.filter(({ from }) => from >= question.to);
  const last = before.at(-1);
  const first = after[0];
  if (last !== undefined) {
    const deciding = before.findLast(({ person }) => person === asked) ?? last;
    return { keyAt: deciding.keyAt, middle: [last.to, question.from] };
  }
  return first && { keyAt: first.keyAt, middle: [question.to, first.from] };
}

/** A sentence with a middle of about so many words, of the pairs that occur in training. */
export function sentenceAcross(grammar: ClueGrammar, assembly: Assembly): Gap['sentence'] {
  const origins = originsOf(grammar, false);
  return (random, words) => {
    const origin = random.pick(origins);
    const middle = middleOf(grammar, random, words, [origin.country]);
    return assembly(random, origin, middle, random.pick(grammar.questions));
  };
}

/** @param people whose origins may be told */
export function clueGap(
  { countries, ...chatter }: Chatter & Pick<ClueGrammar, 'countries'>,
  people: readonly Person[],
  sentence: Gap['sentence'],
): Gap {
  return {
    sentence,
    find: (words, blank) => {
      const sentences = sentencesOf(words);
      const question = sentences.find(({ from, to }) => from <= blank && blank < to);
      if (question === undefined) return undefined;
      const others = sentences.filter((each) => each !== question);
      const clues = others.flatMap((each) => clueIn(words, each, people, countries) ?? []);
      return between(clues, question, askedAbout(people, words.slice(0, blank)));
    },
    pieces: (random, words, { middle: [from, to] }) => {
      const outside = words.toSpliced(from, to - from);
      const told = countries.filter((country) => outside.includes(country));
      return chatterPieces(chatter, random, told);
    },
  };
}
