import { hueOf } from '../../draw/roles.ts';
import type { SquashName } from '../../draw/squashCurve.ts';
import type { FullText } from '../../i18n/index.ts';
import { contributionsTo, type VectorContribution } from '../../state/contributions.ts';
import { interferencesAt } from '../../state/experiments/interference.ts';
import { quantityOf } from '../../state/quantity.ts';
import type { Scene } from '../../state/scene.ts';
import { stripName } from '../cell/stripName.ts';
import { inputName } from '../shared/place.ts';
import { useMark } from '../shared/useMark.ts';
import { wordAt } from '../shared/words.ts';
import { useFullText } from '../useText.ts';
import { Interfered } from '../experiments/Interfered.tsx';
import type { HowOpened } from './HowButton.tsx';
import { HowPopover } from './HowPopover.tsx';
import { HowTable, Products } from './HowTable.tsx';
import { SquashPicture } from './SquashPicture.tsx';

export interface HowItComesProps extends HowOpened {
  readonly scene: Scene;
  readonly preActivation: string;
  /** The signal that squashes it, and how. */
  readonly becomes: string;
  readonly squash: SquashName;
}

/** How many products of each vector are told one by one. */
const MOST = 4;

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
      <Products
        vector={vector}
        name={vector.kind === 'input' ? 'how.input' : 'how.unit'}
        largest={largest}
      />
    </tbody>
  );
}

/** A pre-activation down to its products, and the squashing as a curve with the point on it. */
export function HowItComes(props: HowItComesProps) {
  const { scene, preActivation, becomes, squash, ...opened } = props;
  const text = useFullText();
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
    <HowPopover {...opened} title={text('equation.how', { sum: text.number(sum) })}>
      <HowTable sum={sum} bias={bias} largest={largest}>
        {vectors.map((vector) => (
          <Vector key={vector.from + vector.kind} scene={scene} vector={vector} largest={largest} />
        ))}
      </HowTable>
      <figure className={`how-squash hue-${hueOf(scene.network.cell, becomes)}`}>
        <SquashPicture name={squash} sum={sum} value={value} />
        <figcaption>
          {squash}({text.number(sum)}) = {text.number(value)}
        </figcaption>
      </figure>
      {scene.before && <Interfered scene={scene} />}
    </HowPopover>
  );
}
