/**
 * Which run is to stand beside that of the page: another network, another text, or both. A link says
 * it as `rnn.1.forward.plain*I grew up in Spain ___`, and nothing for what is the same.
 */
import type { Recipe, Scenario, Variant } from '../../scenarios/contract.ts';
import type { ChoiceRow, Decoded } from '../choiceRow.ts';
import type { Given, Wish } from '../chosen.ts';
import { recipeOf, scenarioOf } from '../recipe.ts';
import { checkText } from '../sentence.ts';

export type { Wish };

/** No network and no text holds it. */
const BETWEEN = '*';

function readWish(raw: string): Wish {
  const [network = '', ...texts] = raw.split(BETWEEN);
  return { network, text: texts.join(BETWEEN) };
}

/** Such as `lstm.2.forward.readable`. */
export function networkName({ cell, layers, direction, trained }: Variant): string {
  return [cell, layers, direction, trained].join('.');
}

/** The recipe of a network by its name; undefined where the scenario ships none. */
export function recipeNamed({ recipes }: Scenario, name: string): Recipe | undefined {
  return recipes.find((recipe) => networkName(recipe) === name);
}

/** A wish can be met if its network is shipped and reads its text. */
function decodeWish(raw: string, given: Given): Decoded<Wish> {
  const { network, text } = readWish(raw);
  if (raw === '') return { ignored: { reason: 'value' } };
  const scenario = scenarioOf(given);
  const recipe = network === '' ? recipeOf(given) : recipeNamed(scenario, network);
  if (recipe === undefined) return { ignored: { reason: 'notShipped' } };
  if (text === '') return { value: { network, text } };
  const checked = checkText(scenario, text, recipe.direction === 'bidirectional');
  return checked.ok ? { value: { network, text: checked.text } } : { ignored: { reason: 'value' } };
}

/** Null where nothing was chosen: then there is what is usual. */
export const wishRow: ChoiceRow<Wish | null, Given> = {
  parameter: 'beside',
  fallback: () => null,
  decode: decodeWish,
  encode: (wish) => {
    const { network, text } = wish ?? { network: '', text: '' };
    return network !== '' && text === '' ? network : network + BETWEEN + text;
  },
};
