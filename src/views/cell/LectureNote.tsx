import type { CellLayout } from '../../draw/cellLayout.ts';
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

/** Under the drawing: which values z, zⁱ, zᶠ and zᵒ are, and where it departs from the lectures. */
export function LectureNote({ layout }: LectureNoteProps) {
  const text = useFullText();
  // On its way from the other notation a drawing has no letters yet.
  if (layout.symbols?.length === 0) return null;
  const letters = (layout.symbols ?? []).map(({ letter, signal }) =>
    text('lectureNote.letter', { letter, signal: text.of('signal', signal) }),
  );
  return (
    <p className="cell-note">
      {text.of('lectureNote', kindOf(layout), { letters: letters.join(text('word.listGap')) })}
    </p>
  );
}
