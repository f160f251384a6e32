import type { Writing } from '../contract.ts';
import { tokenize } from '../tokens.ts';

const FULL_STOP = '.';

/** The word with a capital, unless that would make another word of it when it is read again. */
function capitalised(word: string): string {
  const capital = word.charAt(0).toUpperCase();
  return capital.toLowerCase() === word.charAt(0).toLowerCase() ? capital + word.slice(1) : word;
}

/** Words between spaces, a capital at each sentence's beginning, full stops at the word before. */
export function wordsWriting(display: Writing['display']): Writing {
  const write = (words: readonly string[]): string => {
    let text = '';
    let previous: string | undefined;
    for (const word of words) {
      const startsSentence = previous === undefined || previous === FULL_STOP;
      const shown = display(word);
      const joined = word === FULL_STOP && !startsSentence;
      text += joined || text === '' ? '' : ' ';
      text += startsSentence ? capitalised(shown) : shown;
      previous = word;
    }
    return text;
  };
  return { tokenize, write, display };
}
