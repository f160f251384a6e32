/**
 * Which run is to stand beside that of the page: another network, another text, or both. The choice
 * `beside` says it as `rnn.1.forward.plain*I grew up in Spain ___`, and nothing for what is the same.
 */
import type { Recipe, Scenario, Variant } from '../../scenarios/contract.ts';

export interface Wish {
  /** A network by its name; empty for that of the page. */
  readonly network: string;
  /** As a person would type it; empty for the text of the page. */
  readonly text: string;
}

/** No network and no text holds it. */
const BETWEEN = '*';

/** Nothing wished says an empty choice: then there is what is usual. */
export function readWish(choice: string): Wish | undefined {
  if (choice === '') return undefined;
  const at = choice.indexOf(BETWEEN);
  return at < 0
    ? { network: choice, text: '' }
    : { network: choice.slice(0, at), text: choice.slice(at + BETWEEN.length) };
}

export function writeWish({ network, text }: Wish): string {
  return network !== '' && text === '' ? network : network + BETWEEN + text;
}

/** Such as `lstm.2.forward.readable`. */
export function networkName({ cell, layers, direction, trained }: Variant): string {
  return [cell, String(layers), direction, trained].join('.');
}

/** The recipe of a network by its name; undefined where the scenario ships none. */
export function recipeNamed({ recipes }: Scenario, name: string): Recipe | undefined {
  return recipes.find((recipe) => networkName(recipe) === name);
}
