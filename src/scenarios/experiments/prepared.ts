/**
 * Experiments that tell a story, for each scenario: which text, which network of one forward layer,
 * what is done. What becomes of the answer is not said here: the network says it.
 */
import type { ExperimentRow } from '../../engine/experimentRows.ts';
import type { UnitsByLayer } from '../carryingUnits.ts';

export interface PreparedExperiment {
  /** Under which its words are found; different from the others of its scenario. */
  readonly id: string;
  readonly scenario: string;
  /** The cell of the network. */
  readonly cell: string;
  /** As a person types it; absent for the scenario's opening text. */
  readonly text?: string;
  /** Whether the rows depend on which units carry the key word; if not, none need be found. */
  readonly needsCarrying?: true;
  readonly rows: (carrying: UnitsByLayer) => readonly ExperimentRow[];
}

const EVERYWHERE = { layer: 'all', direction: 'both' } as const;

/** Erases, after a step, the units that carry the word on which the answer depends. */
function eraseCarrying(step: number): Pick<PreparedExperiment, 'needsCarrying' | 'rows'> {
  return {
    needsCarrying: true,
    rows: (carrying) =>
      carrying.flatMap((units, layer) =>
        units.length === 0 ? [] : [{ kind: 'set', step, value: 0, layer, units }],
      ),
  };
}

function transplant(text: string, step: number): Pick<PreparedExperiment, 'rows'> {
  return { rows: () => [{ kind: 'transplant', text, step, layer: 'all' }] };
}

/** Multiplies every keep fraction: 1 would change nothing. */
function leak(factor: number): Pick<PreparedExperiment, 'rows'> {
  return { rows: () => [{ kind: 'scale', signal: 'keep', factor, ...EVERYWHERE }] };
}

const FEWER_B = `${'a '.repeat(16)}${'b '.repeat(8)}___`;
const KEY_A = 'A x u w y z v x u z w y v u x z w y u v x w z y v u x y w z v u y x w z u v ? ___';

const of = (scenario: string, cell = 'lstm') => ({ scenario, cell });

export const preparedExperiments: readonly PreparedExperiment[] = [
  { ...of('france'), id: 'eraseCountry', ...eraseCarrying(13) },
  { ...of('france'), id: 'foreignMemory', ...transplant('I grew up in Spain.', 13) },
  { ...of('france'), id: 'leakyMemory', ...leak(0.9) },
  { ...of('two-people'), id: 'eraseCountries', ...eraseCarrying(18) },
  {
    ...of('two-people'),
    id: 'exchangedCountries',
    ...transplant('I grew up in Japan. My wife was born in France.', 18),
  },
  {
    ...of('two-people'),
    id: 'otherPersonsCountry',
    rows: () => [{ kind: 'swapWord', step: 5, word: 'Italy' }],
  },
  { ...of('agreement'), id: 'eraseNumber', ...eraseCarrying(12) },
  { ...of('agreement'), id: 'singularMemory', ...transplant('The key', 12) },
  { ...of('france-zh'), id: 'eraseCountry', ...eraseCarrying(9) },
  { ...of('france-zh'), id: 'foreignMemory', ...transplant('我在西班牙长大。', 9) },
  { ...of('france-zh'), id: 'leakyMemory', ...leak(0.9) },
  { ...of('counting'), id: 'leakyCount', text: FEWER_B, ...leak(0.9) },
  {
    ...of('counting', 'peephole-lstm'),
    id: 'countWithoutPeepholes',
    text: FEWER_B,
    rows: () => [{ kind: 'cutPeepholes' }],
  },
  { ...of('reber'), id: 'otherBranch', ...transplant('B T B T S S X X', 8) },
  { ...of('brackets'), id: 'otherBracket', ...transplant('( ( ( ) [ ] )', 7) },
  { ...of('brackets'), id: 'leakyStack', ...leak(0.8) },
  { ...of('recall'), id: 'otherSymbol', ...transplant('A', 20) },
  { ...of('recall'), id: 'leakyRecall', text: KEY_A, ...leak(0.95) },
];

/** Those of a scenario, in the order in which they are offered. */
export function preparedFor(scenarioId: string): readonly PreparedExperiment[] {
  return preparedExperiments.filter(({ scenario }) => scenario === scenarioId);
}
