import type { SymbolSpot } from '../../draw/cellLayout.ts';
import { useMark } from '../shared/useMark.ts';
import './cellSymbols.css';

/** How far a superscript is raised. */
const RAISED_PX = 5;

/** A letter at the wire that carries it; what it names is told by its box and by its strip. */
function Letter({ spot }: { readonly spot: SymbolSpot }) {
  const mark = useMark(spot.signal);
  const [base, raised] = spot.letter.split('^');
  return (
    <text
      className={`cell-symbol hue-${spot.hue}${mark.className}`}
      x={spot.x}
      y={spot.y}
      textAnchor={spot.anchor}
      aria-hidden
      {...mark.handlers}
    >
      {base}
      {raised !== undefined && (
        <tspan className="cell-raised" dy={-RAISED_PX}>
          {raised}
        </tspan>
      )}
    </text>
  );
}

/** The letters at the inputs from below, where a notation writes them. */
export function CellSymbols({ symbols }: { readonly symbols: readonly SymbolSpot[] }) {
  return symbols.map((spot) => <Letter key={spot.signal} spot={spot} />);
}
