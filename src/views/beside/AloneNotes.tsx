import type { Comparison } from '../../state/beside/compare.ts';
import { useFullText } from '../useText.ts';
import { letterOf } from './runNames.tsx';

/** What the cell of one run has, and that of the other has nothing like. */
export function AloneNotes({ comparison: { alone } }: { readonly comparison: Comparison }) {
  const text = useFullText();
  return (['left', 'right'] as const).map(
    (side) =>
      alone[side].length > 0 && (
        <p key={side} className="beside-note">
          {text('beside.alone', {
            run: letterOf(side),
            signals: alone[side].map(({ id }) => text.of('signal', id)).join(text('word.listGap')),
          })}
        </p>
      ),
  );
}
