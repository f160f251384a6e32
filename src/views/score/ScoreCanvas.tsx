import { useLayoutEffect, useRef } from 'react';
import type { Columns } from '../../draw/columns.ts';
import type { ScoreLayout } from '../../draw/score.ts';
import { outlinesBefore } from '../../draw/scoreBefore.ts';
import { useChoice } from '../../state/hooks.ts';
import type { NetworkReading } from '../../state/scene.ts';

export interface ScoreCanvasProps {
  readonly layout: ScoreLayout;
  readonly columns: Columns;
  /** The network without experiments, if any do something. */
  readonly before: NetworkReading | undefined;
}

const INKS = ['memory', 'pinned', 'written', 'forgotten', 'before'] as const;
type Inks = Readonly<Record<(typeof INKS)[number], string>>;

function inksOf(probes: Element): Inks {
  const entries = INKS.map((ink, index) => {
    const probe = probes.children[index];
    return [ink, probe ? getComputedStyle(probe).color : 'currentColor'] as const;
  });
  return Object.fromEntries(entries) as Inks;
}

function paint(
  canvas: HTMLCanvasElement,
  { layout, columns, before }: ScoreCanvasProps,
  inks: Inks,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const ratio = devicePixelRatio;
  canvas.width = Math.round(columns.widthPx * ratio);
  canvas.height = Math.round(layout.heightPx * ratio);
  context.scale(ratio, ratio);
  const radius = Math.min(2.4, layout.pitchPx * 0.4, columns.columnWidthPx * 0.42);
  for (const line of layout.lines) {
    context.fillStyle = inks.memory;
    context.fill(new Path2D(line.memoryPath));
    context.fillStyle = inks.pinned;
    if (line.pinnedPath !== '') context.fill(new Path2D(line.pinnedPath));
    for (const { kind, xPx } of line.dots) {
      context.beginPath();
      context.arc(xPx, line.yPx, radius, 0, 2 * Math.PI);
      context.fillStyle = inks[kind];
      context.fill();
    }
  }
  if (before === undefined) return;
  context.strokeStyle = inks.before;
  context.lineWidth = 0.8;
  const ruling = { ...layout, units: layout.lines.map(({ unit }) => unit) };
  for (const path of outlinesBefore(before.cell, before.layer, ruling, columns)) {
    context.stroke(new Path2D(path));
  }
}

/** The lines of the score where they are too many to be elements of the page. */
export function ScoreCanvas({ layout, columns, before }: ScoreCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const probes = useRef<HTMLDivElement>(null);
  const theme = useChoice('theme');
  useLayoutEffect(() => {
    const paintNow = (): void => {
      if (!canvas.current || !probes.current) return;
      paint(canvas.current, { layout, columns, before }, inksOf(probes.current));
    };
    // The theme is put on the page's root by an effect that runs after this one.
    const soon = requestAnimationFrame(paintNow);
    paintNow();
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', paintNow);
    return () => {
      cancelAnimationFrame(soon);
      system.removeEventListener('change', paintNow);
    };
  }, [layout, columns, before, theme]);
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
        style={{ inlineSize: columns.widthPx, blockSize: layout.heightPx }}
      />
    </>
  );
}
