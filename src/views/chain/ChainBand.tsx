import { useMemo, useRef, type MouseEvent } from 'react';
import { barAt } from '../../draw/bars.ts';
import { beltScale } from '../../draw/chain/belt.ts';
import { stripSpots } from '../../draw/chain/stripSpots.ts';
import { slotsOf } from '../../draw/chain/visible.ts';
import { layoutChainColumn, type ChainColumn as Layout } from '../../draw/chain/chainLayout.ts';
import { largestOf } from '../../draw/strip.ts';
import { useActions } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import type { Zoom } from '../../state/zoom.ts';
import type { Hovered } from '../score/ScorePicture.tsx';
import { Flights } from '../flights/Flights.tsx';
import { litIn } from '../shared/place.ts';
import { useColumns } from '../shared/timelineColumns.ts';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';
import { ChainColumn } from './ChainColumn.tsx';
import {
  AnswerLabel,
  Bracket,
  FocusedLine,
  FocusedTag,
  inputLabel,
  UpLabel,
  Weights,
} from './ChainLabels.tsx';
import { ChainPointed } from './ChainPointed.tsx';
import { useVisibleSteps } from './useVisibleSteps.ts';
import '../shared/hues.css';
import './chain.css';

export interface ChainBandProps {
  readonly scene: Scene;
  /** The units from the top line to the bottom one. */
  readonly units: readonly number[];
  readonly zoom: Zoom;
  readonly onHover: (hovered: Hovered | null) => void;
}

/** How large the strips are that travel inside the cells. */
const FLYING = { widthPx: 36, heightPx: 12 };
const NOTHING: readonly string[] = [];

function useLargest(network: Scene['network']): Readonly<Record<string, number>> {
  const { cell, layer } = network;
  return useMemo(
    () => Object.fromEntries(cell.signals.map(({ id }) => [id, largestOf(layer.signals[id])])),
    [cell, layer],
  );
}

/** The chain of cells, a column a step, under the lines of the memory: the score seen from near. */
export function ChainBand({ scene, units, zoom, onHover }: ChainBandProps) {
  const text = useFullText();
  const columns = useColumns();
  const ref = useRef<HTMLDivElement>(null);
  const { first, last } = useVisibleSteps(ref, columns);
  const { network, pinnedShare, step, unit } = scene;
  const before = scene.before?.layer;
  const { cell, layer, trace } = network;
  const { direction } = layer;
  const level = zoom === '9' ? 'window' : 'cells';
  const widthPx = columns.columnWidthPx;
  const layout = useMemo(() => {
    const names = Object.fromEntries(cell.signals.map(({ id }) => [id, text.of('strip', id)]));
    return layoutChainColumn(level, cell, direction, widthPx, names);
  }, [level, cell, direction, widthPx, text]);
  const beltHeightPx = layout.belt.heightPx;
  const scale = useMemo(
    () => beltScale(cell, layer, pinnedShare, units, beltHeightPx, before),
    [cell, layer, pinnedShare, units, beltHeightPx, before],
  );
  const largest = useLargest(network);
  const lit = litIn(scene);
  const computed = cell.phases[scene.phase]?.computes ?? NOTHING;
  const focus = { layout, units, unit };
  const touch = useTouch(scene, units, layout, onHover);
  const end = Math.min(last, trace.steps - 1);
  const slots = slotsOf({ first, last }).filter(([, at]) => at <= end);

  return (
    <div className="chain" ref={ref} style={{ blockSize: layout.heightPx }}>
      <svg
        className={`chain-picture is-${level}`}
        role="img"
        aria-label={text('chain.picture', { word: wordAt(scene, step, text) })}
        width={columns.widthPx}
        height={layout.heightPx}
        {...touch}
      >
        <rect
          className={`score-cursor chain-cursor is-${level}`}
          x={step * widthPx + 1}
          y={1}
          width={widthPx - 2}
          height={layout.bracket.fromPx - 1}
          rx={6}
        />
        <FocusedLine {...focus} steps={trace.steps} />
        {slots.map(([slot, at]) => (
          <ChainColumn
            key={slot}
            cell={cell}
            layer={layer}
            step={at}
            layout={layout}
            scale={scale}
            largest={largest}
            pinnedShare={pinnedShare}
            before={before}
            unit={level === 'window' ? unit : 0}
            computed={at === step ? computed : NOTHING}
            lit={at === step ? lit : NOTHING}
            isCurrent={at === step}
            isFirst={at === step && scene.phase === 0}
            input={inputLabel(scene, layout, at, text)}
          />
        ))}
        {layout.level === 'cells' && (
          <g transform={`translate(${String(step * widthPx)} ${String(layout.bodyTopPx)})`}>
            <Flights scene={scene} wires={layout.body.wires} size={FLYING} />
          </g>
        )}
        <FocusedTag {...focus} step={step} />
        <ChainPointed {...focus} steps={trace.steps} first={first} last={end} current={step} />
        <Bracket layout={layout} first={first} last={end} />
        <UpLabel scene={scene} layout={layout} text={text} />
        <AnswerLabel scene={scene} layout={layout} text={text} />
      </svg>
      <Weights network={network} />
    </div>
  );
}

/** The signal whose shape or strip the pointer is over. */
function signalUnder(event: MouseEvent<SVGSVGElement>): string | null {
  if (!(event.target instanceof Element)) return null;
  return event.target.closest('[data-signal]')?.getAttribute('data-signal') ?? null;
}

/** What the pointer does in the chain: reads out a line, goes to a step, a unit, a phase. */
function useTouch(
  scene: Scene,
  units: readonly number[],
  layout: Layout,
  onHover: (hovered: Hovered | null) => void,
) {
  const { goToStep, choose, hover, point } = useActions();
  const { cell, trace } = scene.network;
  const at = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { widthPx, heightPx } = layout.belt;
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const down = (y - layout.beltTopPx) / heightPx;
    const unit = units[Math.floor(down * units.length)];
    const bar = barAt(stripSpots(layout), units.length, x % widthPx, y - layout.bodyTopPx);
    return { step: Math.floor(x / widthPx), unit: down < 0 ? undefined : unit, bar };
  };
  return {
    onPointerMove: (event: MouseEvent<SVGSVGElement>) => {
      const { step, unit, bar } = at(event);
      const isThere = step < trace.steps;
      onHover(unit === undefined || !isThere ? null : { step, unit });
      hover(isThere ? signalUnder(event) : null);
      point(isThere ? { step, unit: unit ?? bar?.unit } : null);
    },
    onPointerLeave: () => {
      hover(null);
      point();
      onHover(null);
    },
    onClick: (event: MouseEvent<SVGSVGElement>) => {
      const { step, unit } = at(event);
      if (step >= trace.steps) return;
      goToStep(step);
      if (unit !== undefined) choose({ unit });
      const signal = signalUnder(event) ?? '';
      const phase = cell.phases.find(({ computes }) => computes.includes(signal));
      if (phase !== undefined) choose({ phase: phase.id });
    },
  };
}
