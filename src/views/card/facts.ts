/** A model card in sentences. */
import type { FullText } from '../../i18n/index.ts';
import { chosenFor } from '../../state/card.ts';
import type { ModelCard, Scene } from '../../state/scene.ts';

export interface Fact {
  readonly name: string;
  readonly says: string;
}

/** From here on, minutes are easier to read than seconds. */
const SECONDS_SHOWN = 120;

function durationOf(seconds: number, text: FullText): string {
  return seconds < SECONDS_SHOWN
    ? text('card.seconds', { count: Math.round(seconds) })
    : text('card.minutes', { count: Math.round(seconds / 60) });
}

function inWords(sentences: readonly string[], text: FullText): string {
  return sentences.filter((sentence) => sentence !== '').join(text('word.sentenceGap'));
}

function networkOf(card: ModelCard, text: FullText): string {
  return text('card.is', {
    network: text.of('network', card.cell),
    count: card.layers,
    units: card.units,
    reads: text.of('card.reads', card.direction),
  });
}

function priceOf({ writePenalty, showPenalty }: ModelCard, text: FullText): string {
  if (writePenalty === 0 && showPenalty === 0) return text('card.noPenalties');
  return text('card.penalties', { write: String(writePenalty), show: String(showPenalty) });
}

function choiceOf(card: ModelCard, scenario: Scene['scenario'], text: FullText): string {
  const { candidateSeeds, trainingSeed } = card;
  const seed = String(trainingSeed);
  if (candidateSeeds.length <= 1) return text('card.onlySeed', { seed });
  const why = chosenFor(scenario, card);
  return text('card.chosen', {
    seeds: candidateSeeds.join(text('word.listGap')),
    seed,
    why: why === undefined ? card.chosenBy : text.of('chosenBy', why),
  });
}

/** What is kept of a step below this share was written anew on the way, if the answer is right. */
const LITTLE_KEPT = 0.5;

function memoryOf({ direction, evaluation }: ModelCard, text: FullText): readonly string[] {
  const { readability } = evaluation;
  if (readability === null) return [];
  const { countryKept, middleKept, writtenUnits, influenceTop } = readability;
  const isMeasured = countryKept !== null && middleKept !== null && writtenUnits !== null;
  return [
    isMeasured
      ? text('card.kept', {
          percent: text.wholePercent(countryKept),
          middle: text.wholePercent(middleKept),
          units: text.number(writtenUnits),
        })
      : text('card.noMemory'),
    isMeasured && countryKept < LITTLE_KEPT && influenceTop > LITTLE_KEPT
      ? text('card.rewritten')
      : '',
    isMeasured && direction === 'bidirectional' ? text('card.keptBothWays') : '',
    text('card.influence', { percent: text.wholePercent(influenceTop) }),
  ];
}

function reachOf({ reach }: ModelCard, text: FullText): readonly string[] {
  if (reach === undefined) return [];
  const { size, most, ofCandidates, medianOfCandidates } = reach;
  return [
    size >= most
      ? text('card.reachesAll', { size })
      : text('card.reaches', { size, next: size + 1 }),
    text('card.reachOthers', {
      count: ofCandidates.length,
      median: medianOfCandidates,
      list: ofCandidates.join(text('word.listGap')),
    }),
  ];
}

/** All that a card says but its table and its hash, in the order of reading. */
export function factsOf(
  card: ModelCard,
  scenario: Scene['scenario'],
  text: FullText,
): readonly Fact[] {
  const { parameters, embeddingWidth, steps, batch, learningRate, wallSeconds } = card;
  const duration = durationOf(wallSeconds, text);
  const facts: readonly Fact[] = [
    { name: text('card.network'), says: networkOf(card, text) },
    {
      name: text('card.size'),
      says: text('card.parameters', { parameters, embedding: embeddingWidth }),
    },
    { name: text('card.memory'), says: inWords(memoryOf(card, text), text) },
    { name: text('card.reach'), says: inWords(reachOf(card, text), text) },
    {
      name: text('card.training'),
      says: text('card.steps', { steps, batch, rate: String(learningRate), duration }),
    },
    { name: text('card.price'), says: priceOf(card, text) },
    { name: text('card.choice'), says: choiceOf(card, scenario, text) },
    {
      name: text('card.origin'),
      says: text('card.made', {
        date: card.date,
        version: card.engineVersion,
        seed: String(card.dataSeed),
      }),
    },
  ];
  return facts.filter(({ says }) => says !== '');
}
