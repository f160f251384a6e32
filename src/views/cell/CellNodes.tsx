import { memo, type KeyboardEvent } from 'react';
import type { CellLayout, NodeShape } from '../../draw/cellLayout.ts';
import type { Scene } from '../../state/scene.ts';
import { useActions } from '../../state/hooks.ts';
import { useMark } from '../shared/useMark.ts';
import { useText } from '../useText.ts';

type Cell = Scene['network']['cell'];

const CORNER_PX = 9;
/** What is smaller can be touched beside it too. */
const SMALL_PX = 32;
/** In boxes as wide as this a name stands on one line. */
const WORDS_ABREAST_PX = 85;

function isAngular({ kind }: NodeShape): boolean {
  return kind === 'box' || kind === 'memory';
}

/** A circle is a rectangle that is all corners, so that one can turn into the other. */
function Shape({ node }: { readonly node: NodeShape }) {
  const { x, y, width, height } = node;
  const corner = isAngular(node) ? [CORNER_PX, CORNER_PX] : [width / 2, height / 2];
  return (
    <rect
      x={x - width / 2}
      y={y - height / 2}
      width={width}
      height={height}
      rx={corner[0]}
      ry={corner[1]}
    />
  );
}

function Label({ node }: { readonly node: NodeShape }) {
  const text = useText();
  if (!isAngular(node)) {
    return (
      <text className="cell-glyph" x={node.x} y={node.y}>
        {node.glyph}
      </text>
    );
  }
  const name = text.of('signal', node.signal);
  // Where boxes are narrow, a word a line.
  const lines = node.width < WORDS_ABREAST_PX ? name.split(' ') : [name];
  const more = lines.length - 1;
  return (
    <>
      {lines.map((line, index) => (
        <text key={line} className="cell-name" x={node.x} y={node.y - 8 - 6 * more + 13 * index}>
          {line}
        </text>
      ))}
      <text className="cell-squash" x={node.x} y={node.y + 10 + 6 * more}>
        {node.glyph}
      </text>
    </>
  );
}

interface NodeProps {
  readonly cell: Cell;
  readonly node: NodeShape;
  readonly isComputed: boolean;
}

/** A shape as a button: it goes to the phase that computes its signal and keeps that lit. */
function Node({ cell, node, isComputed }: NodeProps) {
  const text = useText();
  const { choose, hover, toggleQuantity } = useActions();
  const mark = useMark(node.signal);
  const phase = cell.phases.find((each) => each.computes.includes(node.signal));
  const enter = (): void => {
    if (phase !== undefined) choose({ phase: phase.id });
    toggleQuantity(node.signal);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    enter();
  };
  const lit = isComputed ? ' is-lit' : '';
  return (
    <g
      className={`cell-node is-${node.kind} hue-${node.hue}${lit}${mark.className}`}
      role="button"
      tabIndex={0}
      aria-label={text('cell.enterPhase', {
        signal: text.of('signal', node.signal),
        phase: text.of('phase', phase?.id ?? ''),
      })}
      onClick={enter}
      onKeyDown={onKeyDown}
      onFocus={() => hover(node.signal)}
      onBlur={() => hover(null)}
      {...mark.handlers}
    >
      <Shape node={node} />
      {Math.min(node.width, node.height) < SMALL_PX && (
        <circle className="cell-reach" cx={node.x} cy={node.y} r={22} />
      )}
      <Label node={node} />
    </g>
  );
}

interface Props {
  readonly cell: Cell;
  readonly layout: CellLayout;
  readonly computed: readonly string[];
}

/** The cell's boxes and circles. */
export const CellNodes = memo(function CellNodes({ cell, layout, computed }: Props) {
  return layout.nodes.map((node) => (
    <Node key={node.signal} cell={cell} node={node} isComputed={computed.includes(node.signal)} />
  ));
});
