import { useId, useRef } from 'react';
import { hueOf } from '../../draw/roles.ts';
import type { SquashName } from '../../draw/squashCurve.ts';
import type { FullText } from '../../i18n/index.ts';
import { contributionsTo, type VectorContribution } from '../../state/contributions.ts';
import { interferencesAt } from '../../state/experiments/interference.ts';
import { quantityOf } from '../../state/quantity.ts';
import type { Scene } from '../../state/scene.ts';
import { stripName } from '../cell/stripName.ts';
import { useEscape } from '../controls/useEscape.ts';
import { inputName } from '../shared/place.ts';
import { useMark } from '../shared/useMark.ts';
import { usePopover } from '../shared/usePopover.ts';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';
import { Interfered } from '../experiments/Interfered.tsx';
import { SquashPicture } from './SquashPicture.tsx';
import '../shared/popover.css';
import './HowItComes.css';

export interface HowItComesProps {
  readonly scene: Scene;
  readonly preActivation: string;
  /** The signal that squashes it, and how. */
  readonly becomes: string;
  readonly squash: SquashName;
  readonly id: string;
  readonly anchor: () => HTMLElement | undefined;
  readonly onClose: () => void;
}

/** How many products of each vector are told one by one. */
const MOST = 4;
const WIDEST_BAR_PX = 46;

/** A negative factor stands in brackets, as one would write it. */
function bracketed(shown: string): string {
  return shown.startsWith('−') ? `(${shown})` : shown;
}

/** What is added, as a bar to the right or, where it is taken away, to the left. */
function Bar({ value, largest }: { readonly value: number; readonly largest: number }) {
  const px = largest === 0 ? 0 : Math.max(0.75, (Math.abs(value) / largest) * WIDEST_BAR_PX);
  return (
    <svg className="how-bar" width={2 * WIDEST_BAR_PX} height={10} aria-hidden="true">
      <rect x={value < 0 ? WIDEST_BAR_PX - px : WIDEST_BAR_PX} y={1} width={px} height={8} rx={1} />
      <path d={`M${WIDEST_BAR_PX} 0v10`} />
    </svg>
  );
}

interface RowProps {
  readonly name: string;
  readonly product?: string;
  readonly adds: number;
  readonly largest: number;
}

function Row({ name, product = '', adds, largest }: RowProps) {
  const text = useFullText();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{product}</td>
      <td>{text.signed(adds)}</td>
      <td>
        <Bar value={adds} largest={largest} />
      </td>
    </tr>
  );
}

function vectorName(scene: Scene, { from, offset, kind }: VectorContribution, text: FullText) {
  if (kind === 'input') return inputName(scene.network, wordAt(scene, scene.step, text), text);
  if (kind === 'direct') return text.of('signal', from);
  const strip = { signal: from, time: offset === 0 ? ('now' as const) : ('before' as const) };
  const vector = stripName(strip, scene.network, text);
  return kind === 'diagonal' ? text('how.peephole', { vector }) : vector;
}

interface VectorProps {
  readonly scene: Scene;
  readonly vector: VectorContribution;
  readonly largest: number;
}

/** A vector with its largest products; pointing at it lights it wherever it is drawn. */
function Vector({ scene, vector, largest }: VectorProps) {
  const text = useFullText();
  const mark = useMark(quantityOf(vector.from, vector.offset));
  const { others } = vector;
  return (
    <tbody
      className={`how-vector hue-${hueOf(scene.network.cell, vector.from)}${mark.className}`}
      {...mark.handlers}
    >
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {vectorName(scene, vector, text)}
        </th>
        <td>{text.signed(vector.sum)}</td>
        <td />
      </tr>
      {vector.largest.map(({ index, weight, value, product }) => (
        <Row
          key={index}
          name={text(vector.kind === 'input' ? 'how.input' : 'how.unit', { number: index + 1 })}
          product={`${text.number(weight)} × ${bracketed(text.number(value))}`}
          adds={product}
          largest={largest}
        />
      ))}
      {others.count > 0 && (
        <Row
          name={text('how.others', { count: others.count })}
          adds={others.sum}
          largest={largest}
        />
      )}
    </tbody>
  );
}

/** A pre-activation down to its products, and the squashing as a curve with the point on it. */
export function HowItComes(props: HowItComesProps) {
  const { scene, preActivation, becomes, squash, id, anchor, onClose } = props;
  const text = useFullText();
  const popover = useRef<HTMLDivElement>(null);
  const titleId = useId();
  usePopover(popover, anchor);
  useEscape(popover, () => {
    onClose();
    anchor()?.focus();
  });
  const { layer } = scene.network;
  const { vectors, bias, sum } = contributionsTo(scene, preActivation, MOST);
  const held = interferencesAt(scene).find(({ signal }) => signal === becomes);
  // The curve shows what the sum gives, whatever an experiment puts in its place.
  const value = held?.alone ?? layer.signals[becomes]![scene.step * layer.units + scene.unit]!;
  const shown = vectors.flatMap((vector) => [
    ...vector.largest.map(({ product }) => product),
    vector.others.sum,
  ]);
  const largest = Math.max(...[...shown, bias].map(Math.abs));
  return (
    <div
      ref={popover}
      id={id}
      popover="auto"
      className="popover how"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <p id={titleId} className="popover-title">
        {text('equation.how', { sum: text.number(sum) })}
      </p>
      <div className="how-body" role="region" aria-labelledby={titleId} tabIndex={0}>
        <table className="how-table">
          <caption className="sr-only">{text('how.table', { sum: text.number(sum) })}</caption>
          <thead>
            <tr>
              <th scope="col">{text('how.from')}</th>
              <th scope="col">{text('how.product')}</th>
              <th scope="col" colSpan={2}>
                {text('how.adds')}
              </th>
            </tr>
          </thead>
          {vectors.map((vector) => (
            <Vector
              key={vector.from + vector.kind}
              scene={scene}
              vector={vector}
              largest={largest}
            />
          ))}
          <tbody className="how-sum">
            <Row name={text('how.bias')} adds={bias} largest={largest} />
            <tr>
              <th scope="row" colSpan={2}>
                {text('how.sum')}
              </th>
              <td>{text.number(sum)}</td>
              <td />
            </tr>
          </tbody>
        </table>
        <figure className={`how-squash hue-${hueOf(scene.network.cell, becomes)}`}>
          <SquashPicture name={squash} sum={sum} value={value} />
          <figcaption>
            {squash}({text.number(sum)}) = {text.number(value)}
          </figcaption>
        </figure>
        {scene.before && <Interfered scene={scene} />}
      </div>
    </div>
  );
}
