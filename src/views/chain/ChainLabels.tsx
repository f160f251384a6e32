import type { ChainColumn as Layout } from '../../draw/chain/chainLayout.ts';
import { answerLines, fittingPx, fittingText, TAG_PX, tagMiddle } from '../../draw/chain/tags.ts';
import type { FullText } from '../../i18n/index.ts';
import { weightLetters } from '../../draw/chain/weightLetters.ts';
import type { Scene } from '../../state/scene.ts';
import { weightsOf } from '../../state/weights.ts';
import { inputName, inputsOf } from '../shared/place.ts';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';

const INPUT_FONT_PX = 13;
const ANSWER_FONT_PX = 13;
const UP_FONTS_PX = [12, 11];
/** What labels leave free to the edge of their column. */
const EDGE_PX = 8;

/** Where the input of a step comes from: a word, or the layer below, for which there may be no room. */
export function inputLabel(scene: Scene, layout: Layout, step: number, text: FullText): string {
  if (layout.level === 'window') return '';
  const { network } = scene;
  const name = inputName(network, wordAt(scene, step, text), text);
  const { layerBelow } = inputsOf(network);
  if (layerBelow === undefined) return name;
  const { bidirectional } = network.model.architecture;
  const short = text(bidirectional ? 'chain.inputBelowBoth' : 'chain.inputBelow', {
    layer: layerBelow,
  });
  const { x } = layout.body.inputLabel;
  const isBackward = network.layer.direction === 'backward';
  const roomPx = (isBackward ? x : layout.body.widthPx - x) - 9 - EDGE_PX;
  return fittingText([name, short], roomPx, INPUT_FONT_PX);
}

export interface Focus {
  readonly layout: Layout;
  readonly units: readonly number[];
  readonly unit: number;
}

export function lineOf({ layout, units, unit }: Focus): number {
  const { belt, beltTopPx } = layout;
  return beltTopPx + ((units.indexOf(unit) + 0.5) * belt.heightPx) / units.length;
}

/** The line of the unit whose numbers are spelled out. */
export function FocusedLine({ steps, ...focus }: Focus & { readonly steps: number }) {
  const y = lineOf(focus);
  return (
    <g className="score-line is-focused">
      <line className="score-staff" x1={0} x2={steps * focus.layout.belt.widthPx} y1={y} y2={y} />
    </g>
  );
}

/** Its number, at the current step. */
export function FocusedTag({ step, ...focus }: Focus & { readonly step: number }) {
  const y = tagMiddle(lineOf(focus));
  const x = step * focus.layout.belt.widthPx + 5;
  const { width, height } = TAG_PX;
  return (
    <>
      <rect
        className="score-unitTag"
        x={x}
        y={y - height / 2}
        width={width}
        height={height}
        rx={4}
      />
      <text className="score-unitTagText" x={x + width / 2} y={y}>
        {focus.unit + 1}
      </text>
    </>
  );
}

interface BracketProps {
  readonly layout: Layout;
  readonly first: number;
  readonly last: number;
}

/** What ties every step's cell to the weights, which are the same. */
export function Bracket({ layout, first, last }: BracketProps) {
  const { bracket, belt } = layout;
  const { atPx, tick } = bracket;
  const leftOf = (step: number): number => step * belt.widthPx;
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    return `M${String(leftOf(first + at) + tick.x)} ${String(tick.fromPx)}V${String(atPx)}`;
  });
  // The weights stand in the middle of what is seen, also where that is one column.
  const middle = belt.widthPx / 2;
  const from = leftOf(first) + Math.min(tick.x, middle);
  const to = leftOf(last) + Math.max(tick.x, middle);
  const along = `M${String(from)} ${String(atPx)}H${String(to)}`;
  return <path className="chain-bracket" d={ticks.join('') + along} />;
}

/** The weights of the open layer and direction, once for all steps. */
export function Weights({ network }: { readonly network: Scene['network'] }) {
  const text = useFullText();
  const letters = weightLetters(network.cell).join(text('word.listGap'));
  return (
    <p className="chain-weights">
      <span>{text('chain.sameWeights', { letters, count: weightsOf(network) })}</span>
    </p>
  );
}

interface LabelProps {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly text: FullText;
}

/** Where what the current step hands up goes. */
export function UpLabel({ scene, layout, text }: LabelProps) {
  const { layer, model } = scene.network;
  const isBackward = layer.direction === 'backward';
  const isTop = layer.layer === model.architecture.layers - 1;
  const [, to] = layout.up;
  const label = isTop ? text('chain.toAnswer') : text('chain.toLayer', { layer: layer.layer + 2 });
  const roomPx = (isBackward ? layout.belt.widthPx - to.x : to.x) - 9 - EDGE_PX;
  return (
    <text
      className="chain-upLabel"
      fontSize={fittingPx(label, roomPx, UP_FONTS_PX)}
      x={scene.step * layout.belt.widthPx + to.x + (isBackward ? 9 : -9)}
      y={11}
      textAnchor={isBackward ? 'start' : 'end'}
    >
      {label}
    </text>
  );
}

/** What the last step of all is handed up for stands where the blank does, which is no step. */
export function AnswerLabel({ scene, layout, text }: LabelProps) {
  const { answer, trace, layer, model } = scene.network;
  const [likeliest] = answer?.top ?? [];
  const isTop = layer.layer === model.architecture.layers - 1;
  if (!isTop || likeliest === undefined || answer?.step !== trace.steps - 1) return null;
  if (scene.chips.length <= trace.steps) return null;
  const { widthPx } = layout.belt;
  const word = scene.scenario.display(likeliest.word);
  const percent = text.percent(likeliest.probability);
  const lines = answerLines(word, percent, widthPx - 2 * EDGE_PX, ANSWER_FONT_PX);
  return lines.map((line, at) => (
    <text
      key={line}
      className="chain-answer"
      x={trace.steps * widthPx + EDGE_PX}
      y={11 + 1.4 * ANSWER_FONT_PX * at}
    >
      {line}
    </text>
  ));
}
