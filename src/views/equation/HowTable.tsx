import type { ReactNode } from 'react';
import type { VectorContribution } from '../../state/contributions.ts';
import { bracketed } from './bracketed.ts';
import { useFullText } from '../useText.ts';

const WIDEST_BAR_PX = 46;

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

interface ProductsProps {
  readonly vector: Pick<VectorContribution, 'largest' | 'others'>;
  /** What is counted: units, or the dimensions of the input. */
  readonly name: 'how.input' | 'how.unit';
  readonly largest: number;
}

/** The largest products of a vector one by one, and the others together. */
export function Products({ vector, name, largest }: ProductsProps) {
  const text = useFullText();
  const { others } = vector;
  return (
    <>
      {vector.largest.map(({ index, weight, value, product }) => (
        <Row
          key={index}
          name={text(name, { number: index + 1 })}
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
    </>
  );
}

interface HowTableProps {
  readonly sum: number;
  readonly bias: number;
  /** The largest part, to which the bars are drawn. */
  readonly largest: number;
  /** A group of rows for each vector. */
  readonly children: ReactNode;
}

/** What a sum adds up. */
export function HowTable({ sum, bias, largest, children }: HowTableProps) {
  const text = useFullText();
  return (
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
      {children}
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
  );
}
