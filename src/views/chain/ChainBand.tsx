import { useMemo, useRef, type MouseEvent } from 'react';
import { beltScale } from '../../draw/chain/belt.ts';
import { layoutChainColumn, type ChainColumn as Layout } from '../../draw/chain/chainLayout.ts';
import { largestOf } from '../../draw/strip.ts';
import type { FullText } from '../../i18n/index.ts';
import { useActions, useChoice, useSession } from '../../state/hooks.ts';
import type { Scene } from '../../state/scene.ts';
import type { Zoom } from '../../state/zoom.ts';
import type { Hovered } from '../score/ScorePicture.tsx';
import { Flights } from '../flights/Flights.tsx';
import { inputsOf } from '../shared/place.ts';
import { useColumns } from '../shared/timelineColumns.ts';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';
import { ChainColumn } from './ChainColumn.tsx';
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

/** Where the input of a step comes from: a word, or the layer below. */
function inputLabel(scene: Scene, step: number, text: FullText): string {
  const { network } = scene;
  const { layerBelow } = inputsOf(network);
  const word = wordAt(scene, step, text);
  if (layerBelow === undefined) return text('cell.input', { word });
  const key = network.model.architecture.bidirectional ? 'cell.inputBelowBoth' : 'cell.inputBelow';
  return text(key, { layer: layerBelow, word });
}

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
  const { cell, layer, trace } = network;
  const { direction } = layer;
  const level = zoom === '9' ? 'window' : 'cells';
  const widthPx = columns.columnWidthPx;
  const layout = useMemo(
    () => layoutChainColumn(level, cell, direction, widthPx),
    [level, cell, direction, widthPx],
  );
  const beltHeightPx = layout.belt.heightPx;
  const scale = useMemo(
    () => beltScale(cell, layer, pinnedShare, units, beltHeightPx),
    [cell, layer, pinnedShare, units, beltHeightPx],
  );
  const largest = useLargest(network);
  const kept = useChoice('quantity');
  const marked = useSession('hovered') ?? kept;
  const computed = cell.phases[scene.phase]?.computes ?? NOTHING;
  const focus = { layout, units, unit };
  const touch = useTouch(scene, units, layout, onHover);
  const end = Math.min(last, trace.steps - 1);
  const steps = Array.from({ length: Math.max(0, end - first + 1) }, (_, at) => first + at);

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
        {steps.map((at) => (
          <ChainColumn
            key={at}
            cell={cell}
            layer={layer}
            step={at}
            layout={layout}
            scale={scale}
            largest={largest}
            pinnedShare={pinnedShare}
            unit={level === 'window' ? unit : 0}
            computed={at === step ? computed : NOTHING}
            marked={at === step ? marked : null}
            isCurrent={at === step}
            isFirst={at === step && scene.phase === 0}
            input={level === 'cells' ? inputLabel(scene, at, text) : ''}
          />
        ))}
        {layout.level === 'cells' && (
          <g transform={`translate(${String(step * widthPx)} ${String(layout.bodyTopPx)})`}>
            <Flights scene={scene} wires={layout.body.wires} size={FLYING} />
          </g>
        )}
        <FocusedTag {...focus} step={step} />
        <Bracket layout={layout} steps={steps} />
        <UpLabel scene={scene} layout={layout} text={text} />
        <AnswerLabel scene={scene} layout={layout} text={text} />
      </svg>
      <p className="chain-weights">
        <span>{text('chain.sameWeights')}</span>
      </p>
    </div>
  );
}

interface Focus {
  readonly layout: Layout;
  readonly units: readonly number[];
  readonly unit: number;
}

function lineOf({ layout, units, unit }: Focus): number {
  const { belt, beltTopPx } = layout;
  return beltTopPx + ((units.indexOf(unit) + 0.5) * belt.heightPx) / units.length;
}

/** The line of the unit whose numbers are spelled out. */
function FocusedLine({ steps, ...focus }: Focus & { readonly steps: number }) {
  const y = lineOf(focus);
  return (
    <g className="score-line is-focused">
      <line className="score-staff" x1={0} x2={steps * focus.layout.belt.widthPx} y1={y} y2={y} />
    </g>
  );
}

/** Its number, at the current step. */
function FocusedTag({ step, ...focus }: Focus & { readonly step: number }) {
  const y = lineOf(focus);
  const x = step * focus.layout.belt.widthPx + 5;
  return (
    <>
      <rect className="score-unitTag" x={x} y={y - 7} width={22} height={14} rx={4} />
      <text className="score-unitTagText" x={x + 11} y={y}>
        {focus.unit + 1}
      </text>
    </>
  );
}

/** What ties every step to the weights, which are the same. */
function Bracket({
  layout,
  steps,
}: {
  readonly layout: Layout;
  readonly steps: readonly number[];
}) {
  const { bracket, belt } = layout;
  const [first = 0] = steps;
  const last = steps.at(-1) ?? first;
  const middle = (step: number): number => (step + 0.5) * belt.widthPx;
  const ticks = steps.map(
    (step) => `M${String(middle(step))} ${String(bracket.fromPx + 2)}V${String(bracket.atPx)}`,
  );
  const along = `M${String(middle(first))} ${String(bracket.atPx)}H${String(middle(last))}`;
  return <path className="chain-bracket" d={ticks.join('') + along} />;
}

interface UpLabelProps {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly text: FullText;
}

/** Where what the current step hands up goes. */
function UpLabel({ scene, layout, text }: UpLabelProps) {
  const { layer, model } = scene.network;
  const isBackward = layer.direction === 'backward';
  const isTop = layer.layer === model.architecture.layers - 1;
  const [, to] = layout.up;
  return (
    <text
      className="chain-upLabel"
      x={scene.step * layout.belt.widthPx + to.x + (isBackward ? 9 : -9)}
      y={11}
      textAnchor={isBackward ? 'start' : 'end'}
    >
      {isTop ? text('chain.toAnswer') : text('chain.toLayer', { layer: layer.layer + 2 })}
    </text>
  );
}

/** What the last step of all is handed up for stands where the blank does, which is no step. */
function AnswerLabel({ scene, layout, text }: UpLabelProps) {
  const { answer, trace, layer, model } = scene.network;
  const [likeliest] = answer?.top ?? [];
  const isTop = layer.layer === model.architecture.layers - 1;
  if (!isTop || likeliest === undefined || answer?.step !== trace.steps - 1) return null;
  if (scene.chips.length <= trace.steps) return null;
  const word = scene.scenario.display(likeliest.word);
  return (
    <text className="chain-answer" x={trace.steps * layout.belt.widthPx + 8} y={11}>
      → {word} {text.percent(likeliest.probability)}
    </text>
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
  const { goToStep, choose, hover } = useActions();
  const { cell, trace } = scene.network;
  const at = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const step = Math.floor((event.clientX - box.left) / layout.belt.widthPx);
    const down = (event.clientY - box.top - layout.beltTopPx) / layout.belt.heightPx;
    const unit = units[Math.floor(down * units.length)];
    return { step, unit: down < 0 ? undefined : unit };
  };
  return {
    onPointerMove: (event: MouseEvent<SVGSVGElement>) => {
      const { step, unit } = at(event);
      hover(step === scene.step ? signalUnder(event) : null);
      onHover(unit === undefined || step >= trace.steps ? null : { step, unit });
    },
    onPointerLeave: () => {
      hover(null);
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
