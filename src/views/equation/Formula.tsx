import { createElement, type ReactNode } from 'react';
import type { Equation, SignalTerm, Term } from '../../draw/equation.ts';

/** A MathML element; JSX has no types for them. */
function mathml(tag: string, props: Record<string, string>, ...children: ReactNode[]): ReactNode {
  return createElement(tag, props, ...children);
}

const row = (...children: ReactNode[]): ReactNode => mathml('mrow', {}, ...children);
const letter = (name: string): ReactNode => mathml('mi', {}, name);
const operator = (sign: string): ReactNode => mathml('mo', {}, sign);
const bracket = (sign: string): ReactNode => mathml('mo', { stretchy: 'false' }, sign);

function time(offset: 0 | -1): ReactNode {
  if (offset === 0) return letter('t');
  return row(letter('t'), operator('−'), mathml('mn', {}, '1'));
}

function signal(term: SignalTerm): ReactNode {
  const symbol = mathml('msub', {}, letter(term.symbol), time(term.offset));
  return mathml('mrow', { className: `formula-signal hue-${term.hue}` }, symbol);
}

function joined(terms: readonly ReactNode[], sign: string): ReactNode {
  return row(...terms.flatMap((term, index) => (index === 0 ? [term] : [operator(sign), term])));
}

function affine({ parts, index }: Extract<Term, { kind: 'affine' }>): ReactNode {
  const products = parts.map(({ weight, diagonal, term }) =>
    row(
      mathml('msub', {}, letter(weight), letter(index)),
      diagonal ? operator('⊙') : null,
      signal(term),
    ),
  );
  return joined([...products, mathml('msub', {}, letter('b'), letter(index))], '+');
}

function set(term: Term): ReactNode {
  switch (term.kind) {
    case 'signal':
      return signal(term);
    case 'affine':
      return affine(term);
    case 'squash': {
      const inner = row(bracket('('), set(term.inner), bracket(')'));
      return row(letter(term.name), inner);
    }
    case 'product':
      return joined(term.terms.map(set), '⊙');
    case 'sum':
      return joined(term.terms.map(set), '+');
  }
}

/** An equation in MathML, its letters in the hues of what they stand for. */
export function Formula({ equation }: { readonly equation: Equation }) {
  return mathml(
    'math',
    { className: 'formula', display: 'block' },
    row(signal(equation.left), operator('='), set(equation.right)),
  );
}

/** x and h as they come in: vectors of so many numbers. */
export function TakeInFormula({
  inputs,
  units,
}: {
  readonly inputs: number;
  readonly units: number;
}) {
  const vector = (symbol: string, offset: 0 | -1, hue: SignalTerm['hue'], size: number) =>
    row(
      signal({ kind: 'signal', signal: symbol, symbol, offset, hue }),
      operator('∈'),
      mathml('msup', {}, letter('ℝ'), mathml('mn', {}, String(size))),
    );
  return mathml(
    'math',
    { className: 'formula', display: 'block' },
    row(vector('x', 0, 'ink', inputs), operator(','), vector('h', -1, 'hidden', units)),
  );
}

/** What the output layer does with the hidden state. */
export function PredictFormula() {
  const hidden = signal({ kind: 'signal', signal: 'h', symbol: 'h', offset: 0, hue: 'hidden' });
  return mathml(
    'math',
    { className: 'formula', display: 'block' },
    row(
      mathml('msub', {}, letter('p'), time(0)),
      operator('='),
      letter('softmax'),
      bracket('('),
      row(letter('V'), hidden, operator('+'), letter('b')),
      bracket(')'),
    ),
  );
}
