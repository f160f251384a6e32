import type { PointerEvent } from 'react';
import {
  gapPath,
  gapTicks,
  gapX,
  gapY,
  wordsAt,
  type GapFrame,
  type GapRange,
} from '../../draw/gapChart.ts';
import type { GapCurve, GapPoint } from '../../state/gapCurves.ts';
import type { Scene } from '../../state/scene.ts';
import { useFullText } from '../useText.ts';
import { curveClass, curveHue } from './networkName.ts';

/** The mean over a range of gaps, from a card. */
export interface Recorded extends GapRange {
  readonly value: number;
}

/** What the present text comes to. */
export interface Mark {
  readonly words: number;
  readonly value: number;
  readonly isFoil: boolean;
}

interface GapChartProps {
  readonly frame: GapFrame;
  readonly curves: readonly GapCurve[];
  readonly scene: Scene;
  readonly title: string;
  readonly valueOf: (point: GapPoint) => number | null;
  readonly recorded: readonly Recorded[];
  readonly marks: readonly Mark[];
  /** The gap of the present text. */
  readonly here: number | undefined;
  /** The gap that is read out. */
  readonly looked: number | undefined;
  readonly onLook: (words: number | null) => void;
}

const LEFT_PX = 48;
const RIGHT_PX = 8;
const TOP_PX = 8;
const BOTTOM_PX = 22;
const SHARES = [1, 0.75, 0.5, 0.25, 0];

/** Curves of a part of 1 over the number of words between. */
export function GapChart(props: GapChartProps) {
  const { frame, curves, scene, title, valueOf, recorded, marks, here, looked, onLook } = props;
  const text = useFullText();
  const { widthPx, heightPx } = frame;
  const look = (event: PointerEvent<SVGElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    onLook(wordsAt(frame, event.clientX - left - LEFT_PX));
  };
  return (
    <figure className="gap-chart">
      <figcaption>{title}</figcaption>
      <svg
        role="img"
        aria-label={text('gap.chart', { title })}
        width={LEFT_PX + widthPx + RIGHT_PX}
        height={TOP_PX + heightPx + BOTTOM_PX}
        viewBox={`${-LEFT_PX} ${-TOP_PX} ${LEFT_PX + widthPx + RIGHT_PX} ${TOP_PX + heightPx + BOTTOM_PX}`}
        onPointerMove={look}
        onPointerLeave={() => onLook(null)}
      >
        <Axes frame={frame} />
        {here !== undefined && <Rule frame={frame} words={here} className="gap-hereLine" />}
        {looked !== undefined && <Rule frame={frame} words={looked} className="gap-lookedLine" />}
        {recorded.map(({ from, to, value }) => (
          <line
            key={from}
            className="gap-recorded"
            x1={gapX(frame, from)}
            x2={gapX(frame, to)}
            y1={gapY(frame, value)}
            y2={gapY(frame, value)}
          />
        ))}
        {curves.toReversed().map((curve) => (
          <path
            key={`${curve.network.cell} ${curve.network.trained}`}
            className={`hue-${curveHue(curve)} ${curveClass(curve)}${isShown(curve, scene) ? ' is-shown' : ''}`}
            d={gapPath(
              frame,
              curve.points.map((point) => ({ words: point.words, value: valueOf(point) })),
            )}
          />
        ))}
        {marks.map(({ words, value, isFoil }) => (
          <circle
            key={String(isFoil)}
            className={isFoil ? 'gap-mark is-foil' : 'gap-mark'}
            cx={gapX(frame, words)}
            cy={gapY(frame, value)}
            r={5}
          />
        ))}
      </svg>
    </figure>
  );
}

/** Whether it is the network that the page shows. */
export function isShown({ network }: GapCurve, { network: { model, card } }: Scene): boolean {
  const { cell, layers, bidirectional } = model.architecture;
  if (bidirectional || cell !== network.cell || layers !== network.layers) return false;
  return card === undefined || card.trained === network.trained;
}

function Axes({ frame }: { readonly frame: GapFrame }) {
  const text = useFullText();
  const { widthPx, heightPx } = frame;
  const ticks = gapTicks(frame);
  return (
    <g aria-hidden="true">
      {SHARES.map((share) => (
        <g key={share}>
          <line
            className={share === 0 ? 'gap-base' : 'gap-grid'}
            x2={widthPx}
            y1={gapY(frame, share)}
            y2={gapY(frame, share)}
          />
          <text className="gap-tick" x={-8} y={gapY(frame, share) + 4} textAnchor="end">
            {text.wholePercent(share)}
          </text>
        </g>
      ))}
      {ticks.map((words, at) => (
        <text
          key={words}
          className="gap-tick"
          x={gapX(frame, words)}
          y={heightPx + 17}
          textAnchor="middle"
        >
          {at === ticks.length - 1 ? text('gap.words', { count: words }) : words}
        </text>
      ))}
    </g>
  );
}

interface RuleProps {
  readonly frame: GapFrame;
  readonly words: number;
  readonly className: string;
}

function Rule({ frame, words, className }: RuleProps) {
  const x = gapX(frame, words);
  return <line className={className} x1={x} x2={x} y1={0} y2={frame.heightPx} />;
}
