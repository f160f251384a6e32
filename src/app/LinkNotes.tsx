import type { FullText } from '../i18n/index.ts';
import type { Note } from '../state/choiceRow.ts';
import { useActions } from '../state/hooks.ts';
import { useFullText } from '../views/useText.ts';
import './LinkNotes.css';
import '../views/shared/framedButton.css';

const MOST_WORDS_NAMED = 5;

function wordsNamed(words: readonly string[], text: FullText): string {
  const named = words
    .slice(0, MOST_WORDS_NAMED)
    .map((word) => text('word.quoted', { word: word.slice(0, 40) }));
  return [...named, ...(words.length > MOST_WORDS_NAMED ? ['…'] : [])].join(' ');
}

function sentenceOf(note: Note, text: FullText): string {
  const { parameter } = note;
  switch (note.reason) {
    case 'words':
      return text('note.words', { count: note.words.length, words: wordsNamed(note.words, text) });
    case 'parameter':
      return text('note.parameter', { parameter });
    case 'value':
      return text('note.value', { parameter });
    case 'clamped':
      return text('note.clamped', { parameter });
    case 'notShipped':
      return text('note.notShipped', { parameter });
    case 'experiments':
      return text('note.experiments', { count: note.count });
    case 'notLoaded':
      return parameter === 'experiments'
        ? text('note.experimentsNotLoaded')
        : text('note.notLoaded');
    case 'tooLong':
      return text('note.tooLong');
    case 'empty':
      return text('note.empty');
  }
}

export interface LinkNotesProps {
  readonly notes: readonly Note[];
}

/** What the link asked for and did not get, until it is dismissed. */
export function LinkNotes({ notes }: LinkNotesProps) {
  const text = useFullText();
  const { dismissNotes } = useActions();
  return (
    <aside className="link-notes" aria-label={text('note.label')}>
      <ul>
        {notes.map((note, index) => (
          <li key={index}>{sentenceOf(note, text)}</li>
        ))}
      </ul>
      <button type="button" className="framed-button" onClick={dismissNotes}>
        {text('note.dismiss')}
      </button>
    </aside>
  );
}
