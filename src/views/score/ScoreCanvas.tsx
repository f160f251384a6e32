import { memo, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Columns } from '../../draw/columns.ts';
import { beltOf, type ScoreLayout } from '../../draw/score.ts';
import { useChoice } from '../../state/hooks.ts';
import type { NetworkReading, Scene } from '../../state/scene.ts';
import { INKS, inksOf, paintScore } from './paintScore.ts';
import { UnitTag } from './ScoreLines.tsx';
import { useSpan } from './useSpan.ts';

export interface ScoreCanvasProps {
  readonly scene: Scene;
  readonly layout: ScoreLayout;
  readonly columns: Columns;
}

/** The lines of the score where they are too many to be elements of the page. */
export function ScoreCanvas({ scene, layout, columns }: ScoreCanvasProps) {
  const { network, pinnedShare, before, unit } = scene;
  const hasMemory = network.cell.signals.some(({ roles }) => roles.includes('keep'));
  return (
    <div className={hasMemory ? 'score-painting' : 'score-painting has-no-memory'}>
      <Painting
        cell={network.cell}
        layer={network.layer}
        pinnedShare={pinnedShare}
        before={before?.layer}
        layout={layout}
        columns={columns}
      />
      <svg className="score-tag" width={28} height={layout.heightPx} aria-hidden="true">
        <UnitTag layout={layout} unit={unit} />
      </svg>
    </div>
  );
}

/** The staff lines below the painting; that of the focused unit is marked, as it is among elements. */
export function ScoreStaffs({ scene, layout, columns }: ScoreCanvasProps) {
  const endPx = scene.network.trace.steps * columns.columnWidthPx;
  const d = layout.lines.map(({ yPx }) => `M0 ${String(yPx)}H${String(endPx)}`).join('');
  const focused = layout.lines.find(({ unit }) => unit === scene.unit);
  return (
    <>
      <path className="score-staff" d={d} />
      {focused && (
        <g className="score-line is-focused">
          <line className="score-staff" x1={0} x2={endPx} y1={focused.yPx} y2={focused.yPx} />
        </g>
      )}
    </>
  );
}

interface PaintingProps {
  readonly cell: NetworkReading['cell'];
  readonly layer: NetworkReading['layer'];
  readonly pinnedShare: Float64Array | undefined;
  /** The layer without experiments, if any do something. */
  readonly before: NetworkReading['layer'] | undefined;
  readonly layout: ScoreLayout;
  readonly columns: Columns;
}

/** It does not follow the steps. */
const Painting = memo(function Painting(props: PaintingProps) {
  const { cell, layer, pinnedShare, before, layout, columns } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const probes = useRef<HTMLDivElement>(null);
  const span = useSpan(canvas, columns);
  const paintNow = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    paintNow.current = () => {
      if (!canvas.current || !probes.current) return;
      const last = Math.min(span.last, beltOf(cell, layer).length / layer.units - 1);
      const steps = { first: span.first, last };
      const score = { cell, layer, pinnedShare, layout, columns, steps };
      paintScore(canvas.current, score, span, before, inksOf(probes.current));
    };
    paintNow.current();
  }, [cell, layer, pinnedShare, before, layout, columns, span]);
  useRepaintedTheme(paintNow);
  return (
    <>
      <div ref={probes} hidden>
        {INKS.map((ink) => (
          <i key={ink} className={`score-ink is-${ink}`} />
        ))}
      </div>
      <canvas
        ref={canvas}
        className="score-canvas"
        aria-hidden="true"
        style={{
          insetInlineStart: span.fromPx,
          inlineSize: span.widthPx,
          blockSize: layout.heightPx,
        }}
      />
    </>
  );
});

/** Paints again in other colours. */
function useRepaintedTheme(paintNow: RefObject<() => void>): void {
  const theme = useChoice('theme');
  const painted = useRef(theme);
  useLayoutEffect(() => {
    const paint = (): void => paintNow.current();
    const systems = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
      matchMedia(query),
    );
    for (const system of systems) system.addEventListener('change', paint);
    // The theme is put on the page's root by an effect that runs after this one.
    const soon = painted.current === theme ? 0 : requestAnimationFrame(paint);
    painted.current = theme;
    return () => {
      cancelAnimationFrame(soon);
      for (const system of systems) system.removeEventListener('change', paint);
    };
  }, [paintNow, theme]);
}
