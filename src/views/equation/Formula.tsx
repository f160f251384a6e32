import { createElement, type ReactNode } from 'react';
import type { Equation, SignalTerm, Term } from '../../draw/equation.ts';
import { quantityOf } from '../../state/quantity.ts';
import { useTerm } from './useTerm.ts';

/** A MathML element; JSX has no types for them. */
function mathml(tag: string, props: Record<string, unknown>, ...children: ReactNode[]): ReactNode {
  return createElement(tag, props, ...children);
}

const row = (...children: ReactNode[]): ReactNode => mathml('mrow', {}, ...children);
const letter = (name: string): ReactNode => mathml('mi', {}, name);
const operator = (sign: string): ReactNode => mathml('mo', {}, sign);
const bracket = (sign: string): ReactNode => mathml('mo', { stretchy: 'false' }, sign);

/** What was computed before: in the backward direction the step after, for t counts places. */
type Before = '−' | '+';

function time(offset: 0 | -1, before: Before): ReactNode {
  if (offset === 0) return letter('t');
  return row(letter('t'), operator(before), mathml('mn', {}, '1'));
}

/**
 * A letter with its index, in the hue of what it stands for; it lights up with the same elsewhere. The
 * numbers below take the focus for it.
 */
function Signal({ term, before }: { readonly term: SignalTerm; readonly before: Before }) {
  const { className, pointing } = useTerm(quantityOf(term.signal, term.offset));
  return mathml(
    'mrow',
    { className: `formula-signal hue-${term.hue}${className}`, ...pointing },
    mathml('msub', {}, letter(term.symbol), time(term.offset, before)),
  );
}

function signal(term: SignalTerm, before: Before): ReactNode {
  return <Signal term={term} before={before} />;
}

function joined(terms: readonly ReactNode[], sign: string): ReactNode {
  return row(...terms.flatMap((term, index) => (index === 0 ? [term] : [operator(sign), term])));
}

function affine({ parts, index }: Extract<Term, { kind: 'affine' }>, before: Before): ReactNode {
  const products = parts.map(({ weight, diagonal, term }) =>
    row(
      weight === undefined ? null : mathml('msub', {}, letter(weight), letter(index)),
      diagonal ? operator('⊙') : null,
      set(term, before),
    ),
  );
  return joined([...products, mathml('msub', {}, letter('b'), letter(index))], '+');
}

/** A factor of a product: what is itself a sum stands in brackets. */
function factor(term: Term, before: Before): ReactNode {
  const isSum = term.kind === 'affine' || term.kind === 'complement';
  return isSum ? row(bracket('('), set(term, before), bracket(')')) : set(term, before);
}

function set(term: Term, before: Before): ReactNode {
  switch (term.kind) {
    case 'signal':
      return signal(term, before);
    case 'affine':
      return affine(term, before);
    case 'squash': {
      const inner = row(bracket('('), set(term.inner, before), bracket(')'));
      return row(letter(term.name), inner);
    }
    case 'complement':
      return row(mathml('mn', {}, '1'), operator('−'), set(term.inner, before));
    case 'product':
      return joined(
        term.terms.map((each) => factor(each, before)),
        '⊙',
      );
    case 'sum':
      return joined(
        term.terms.map((each) => set(each, before)),
        '+',
      );
  }
}

interface Direction {
  readonly isBackward: boolean;
}

function beforeIn({ isBackward }: Direction): Before {
  return isBackward ? '+' : '−';
}

/** An equation in MathML, its letters in the hues of what they stand for. */
export function Formula({ equation, isBackward }: Direction & { readonly equation: Equation }) {
  const before = beforeIn({ isBackward });
  return mathml(
    'math',
    { className: 'formula', display: 'block' },
    row(signal(equation.left, before), operator('='), set(equation.right, before)),
  );
}

/** x and h as they come in: vectors of so many numbers. */
export function TakeInFormula({
  takes,
  inputs,
  units,
  isBackward,
}: Direction & {
  readonly takes: readonly [input: SignalTerm, hidden: SignalTerm];
  readonly inputs: number;
  readonly units: number;
}) {
  const vector = (term: SignalTerm, size: number) =>
    row(
      signal(term, beforeIn({ isBackward })),
      operator('∈'),
      mathml('msup', {}, letter('ℝ'), mathml('mn', {}, String(size))),
    );
  return mathml(
    'math',
    { className: 'formula', display: 'block' },
    row(vector(takes[0], inputs), operator(','), vector(takes[1], units)),
  );
}

/** What the output layer does with the hidden state, or with those of both directions. */
export function PredictFormula({
  output,
  bidirectional,
}: {
  readonly output: SignalTerm;
  readonly bidirectional: boolean;
}) {
  const along = (arrow: string): ReactNode =>
    mathml(
      'mrow',
      { className: `formula-signal hue-${output.hue}` },
      mathml(
        'msub',
        {},
        mathml('mover', { accent: 'true' }, letter(output.symbol), operator(arrow)),
        letter('t'),
      ),
    );
  const hidden = bidirectional
    ? row(bracket('['), along('→'), operator(','), along('←'), bracket(']'))
    : signal(output, '−');
  return mathml(
    'math',
    { className: 'formula', display: 'block' },
    row(
      mathml('msub', {}, letter('p'), letter('t')),
      operator('='),
      letter('softmax'),
      bracket('('),
      row(letter('V'), hidden, operator('+'), letter('b')),
      bracket(')'),
    ),
  );
}
