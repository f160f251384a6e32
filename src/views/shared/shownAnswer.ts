import type { Text } from '../../i18n/index.ts';
import type { Scene } from '../../state/scene.ts';

/** A network may find anything likely, even that the text begins. */
const START = '<s>';

/** A word that a network answers, as it is shown. */
export function shownAnswer(
  { scenario }: { readonly scenario: Pick<Scene['scenario'], 'display'> },
  word: string,
  text: Text,
): string {
  return word === START ? text('word.start') : scenario.display(word);
}
