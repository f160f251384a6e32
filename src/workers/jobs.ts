/** What does the work of each kind. */
import { flowNorms } from '../engine/gradientFlow.ts';
import { measureInfluenceTable, type InfluenceRow } from '../engine/influenceTable.ts';
import { measureAcrossGap } from '../scenarios/acrossGap.ts';
import { CARRYING_SENTENCES, measureCarryingUnits } from '../scenarios/carryingUnits.ts';
import { loadScenario } from '../scenarios/index.ts';
import type { JobMessage, JobName, Jobs, Piece, Reply, Request } from './protocol.ts';

type Workers = {
  readonly [Name in JobName]: (
    request: Request<Name>,
  ) => AsyncIterable<Piece<Name>> | Iterable<Piece<Name>>;
};

async function* measureGaps(request: Jobs['gap']['request']): AsyncGenerator<Piece<'gap'>> {
  const scenario = await loadScenario(request.scenario);
  const gap = await scenario?.gap?.();
  if (scenario === undefined || gap === undefined) {
    throw new RangeError(`There is no scenario ${request.scenario} with words between.`);
  }
  yield* measureAcrossGap(scenario, gap, request);
}

function* followGradients(request: Jobs['flow']['request']): Generator<Piece<'flow'>> {
  for (const question of request) yield flowNorms(question);
}

/** The page draws its words anew at every piece, so there are only a few in a second. */
const PIECE_MILLISECONDS = 100;

function* measureInfluences(request: Jobs['influence']['request']): Generator<Piece<'influence'>> {
  let rows: InfluenceRow[] = [];
  let runs = 0;
  let since = performance.now();
  for (const row of measureInfluenceTable(...request)) {
    runs++;
    if (row !== undefined) rows.push(row);
    if (performance.now() - since < PIECE_MILLISECONDS) continue;
    yield { rows, runs };
    rows = [];
    runs = 0;
    since = performance.now();
  }
  yield { rows, runs };
}

async function* searchCarrying(
  request: Jobs['carrying']['request'],
): AsyncGenerator<Piece<'carrying'>> {
  const { scenario: id, model, sentences = CARRYING_SENTENCES, ...place } = request;
  const scenario = await loadScenario(id);
  if (scenario === undefined) throw new RangeError(`There is no scenario ${id}.`);
  const pieces = measureCarryingUnits(scenario, model, { ...place, sentences });
  let piece = pieces.next();
  for (let read = 1; !piece.done; read++) {
    yield { part: read / sentences };
    piece = pieces.next();
  }
  yield { part: 1, units: piece.value.units };
}

const workers: Workers = {
  gap: measureGaps,
  flow: followGradients,
  influence: measureInfluences,
  carrying: searchCarrying,
};

/** Does what a message asks for, and replies with every piece, then with how it ended. */
export async function runJob<Name extends JobName>(
  { name, request }: JobMessage<Name>,
  reply: (reply: Reply<Name>) => void | Promise<void>,
): Promise<void> {
  try {
    for await (const piece of workers[name](request)) await reply({ kind: 'piece', piece });
    await reply({ kind: 'done' });
  } catch (error) {
    await reply({
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
