import type { Span } from '../../draw/paintedSpan.ts';
import { dotRadius } from '../../draw/score.ts';
import type { LayerTrace } from '../../engine/trace.ts';
import {
  addBefore,
  addDots,
  addMemory,
  addPinned,
  type PaintedScore,
  type Sink,
} from '../../draw/scorePaths.ts';

/** The colours of the score, by the classes that hold them. */
export const INKS = [
  'memory',
  'pinned',
  'pinEdge',
  'written',
  'forgotten',
  'surface',
  'before',
] as const;
type Inks = Readonly<Record<(typeof INKS)[number], string>>;

export function inksOf(probes: Element): Inks {
  const entries = INKS.map((ink, index) => {
    const probe = probes.children[index];
    return [ink, probe ? getComputedStyle(probe).color : 'currentColor'] as const;
  });
  return Object.fromEntries(entries) as Inks;
}

/** More than this a canvas cannot hold in every browser. */
const WIDEST_CANVAS = 16_000;

function pathOf(add: (sink: Sink) => void): Path2D {
  const path = new Path2D();
  add(path);
  return path;
}

/** Paints a span of the score as `ScoreLines` draws it: one path for all that looks alike. */
export function paintScore(
  canvas: HTMLCanvasElement,
  score: PaintedScore,
  span: Span,
  before: LayerTrace | undefined,
  inks: Inks,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { layout } = score;
  const ratio = Math.min(devicePixelRatio, WIDEST_CANVAS / Math.max(1, span.widthPx));
  const [width, height] = [Math.round(span.widthPx * ratio), Math.round(layout.heightPx * ratio)];
  // To set a size is to make all pixels anew.
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(ratio, 0, 0, ratio, -span.fromPx * ratio, 0);
  const fill = (ink: string, path: Path2D): void => {
    context.fillStyle = ink;
    context.fill(path);
  };
  const stroke = (ink: string, widthPx: number, path: Path2D): void => {
    context.strokeStyle = ink;
    context.lineWidth = widthPx;
    context.stroke(path);
  };
  fill(
    inks.memory,
    pathOf((sink) => addMemory(sink, score)),
  );
  for (const areThin of [true, false]) {
    const pinned = pathOf((sink) => addPinned(sink, score, areThin));
    fill(inks.pinned, pinned);
    stroke(areThin ? inks.pinned : inks.pinEdge, 0.6, pinned);
  }
  const dots = { forgotten: new Path2D(), written: new Path2D() };
  addDots(dots, score);
  fill(inks.surface, dots.forgotten);
  stroke(inks.forgotten, Math.min(1.8, dotRadius(layout, score.columns)), dots.forgotten);
  fill(inks.written, dots.written);
  stroke(inks.surface, Math.min(1, dotRadius(layout, score.columns)), dots.written);
  if (before !== undefined)
    stroke(
      inks.before,
      0.8,
      pathOf((sink) => addBefore(sink, before, score)),
    );
}
