import type { CellLayout } from '../../draw/cellLayout.ts';
import type { FullText } from '../../i18n/index.ts';
import { useFullText } from '../useText.ts';
import './cellSymbols.css';

export interface LectureNoteProps {
  readonly layout: CellLayout;
}

/** What the letters of the drawing have in common with the lectures', and what not. */
function kindOf({ symbols = [], wires }: CellLayout): 'alone' | 'peepholes' | 'gates' | 'own' {
  if (symbols.length === 1) return 'alone';
  if (wires.some(({ peephole }) => peephole)) return 'peepholes';
  return symbols.some(({ letter }) => letter.includes('^')) ? 'gates' : 'own';
}

/** Each letter with the name of what it stands for. */
function lettersOf({ symbols = [] }: CellLayout, text: FullText): string {
  const named = symbols.map(({ letter, signal }) =>
    text('lectureNote.letter', { letter, signal: text.of('signal', signal) }),
  );
  return named.join(text('word.listGap'));
}

/** Under the drawing: which values z, zⁱ, zᶠ and zᵒ are, and where it departs from the lectures. */
export function LectureNote({ layout }: LectureNoteProps) {
  const text = useFullText();
  // On its way from the other notation a drawing has no letters yet.
  if (layout.symbols?.length === 0) return null;
  const kind = kindOf(layout);
  const letters = kind === 'own' ? lettersOf(layout, text) : '';
  return <p className="cell-note">{text.of('lectureNote', kind, { letters })}</p>;
}
