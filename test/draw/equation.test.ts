import { describe, expect, it } from 'vitest';
import { equationsOf, type Term } from '../../src/draw/equation.ts';
import { cellNamed, cells } from '../../src/engine/cells/index.ts';

/** An equation's side as plain text. */
function written(term: Term): string {
  switch (term.kind) {
    case 'signal':
      return `${term.symbol}(${term.offset === 0 ? 't' : 't-1'})`;
    case 'affine': {
      const parts = term.parts.map(({ weight, diagonal, term: read }) =>
        weight === undefined
          ? written(read)
          : `${weight}_${term.index}${diagonal ? '⊙' : ' '}${written(read)}`,
      );
      return [...parts, `b_${term.index}`].join(' + ');
    }
    case 'complement':
      return `1 - ${written(term.inner)}`;
    case 'squash':
      return `${term.name}(${written(term.inner)})`;
    case 'product':
      return term.terms
        .map((each) =>
          ['affine', 'complement'].includes(each.kind) ? `(${written(each)})` : written(each),
        )
        .join(' ⊙ ');
    case 'sum':
      return term.terms.map(written).join(' + ');
  }
}

function equations(cellName: string, phaseId: string): string[] {
  const cell = cellNamed(cellName);
  const phase = cell.phases.find(({ id }) => id === phaseId)!;
  return equationsOf(cell, phase).map(({ left, right }) => `${written(left)} = ${written(right)}`);
}

describe('equations', () => {
  it('are those of the LSTM', () => {
    expect(equations('lstm', 'forget')).toEqual(['f(t) = σ(W_f x(t) + U_f h(t-1) + b_f)']);
    expect(equations('lstm', 'writeContent')).toEqual(['g(t) = tanh(W_g x(t) + U_g h(t-1) + b_g)']);
    expect(equations('lstm', 'update')).toEqual(['C(t) = f(t) ⊙ C(t-1) + i(t) ⊙ g(t)']);
    expect(equations('lstm', 'readOut')).toEqual([
      'o(t) = σ(W_o x(t) + U_o h(t-1) + b_o)',
      'h(t) = o(t) ⊙ tanh(C(t))',
    ]);
  });

  it('let the peepholes of i and f see the memory before, that of o the new one', () => {
    expect(equations('peephole-lstm', 'forget')).toEqual([
      'f(t) = σ(W_f x(t) + U_f h(t-1) + p_f⊙C(t-1) + b_f)',
    ]);
    expect(equations('peephole-lstm', 'readOut')[0]).toBe(
      'o(t) = σ(W_o x(t) + U_o h(t-1) + p_o⊙C(t) + b_o)',
    );
  });

  it('are those of the GRU, the reset gate around all that comes from h', () => {
    expect(equations('gru', 'keepOrWrite')).toEqual(['z(t) = σ(W_z x(t) + U_z h(t-1) + b_z)']);
    expect(equations('gru', 'writeContent')).toEqual([
      'n(t) = tanh(W_n x(t) + r(t) ⊙ (U_hn h(t-1) + b_hn) + b_n)',
    ]);
    expect(equations('gru', 'update')).toEqual(['h(t) = z(t) ⊙ h(t-1) + (1 - z(t)) ⊙ n(t)']);
  });

  it('are one line for the simple RNN', () => {
    expect(equations('rnn', 'rewrite')).toEqual(['h(t) = tanh(W_h x(t) + U_h h(t-1) + b_h)']);
  });

  it('leave no gate, memory or output of any cell without an equation', () => {
    for (const cell of cells) {
      const lefts = cell.phases
        .flatMap((phase) => equationsOf(cell, phase))
        .map(({ left }) => left.signal);
      const roles = ['keep', 'writeAmount', 'writeContent', 'read', 'reset', 'belt', 'output'];
      // What a gate leaves is written out where it is used: 1 − z.
      const shown = cell.signals.filter(
        ({ roles: own, operation }) =>
          operation !== 'complement' && own.some((role) => roles.includes(role)),
      );
      expect(lefts.toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
    }
  });
});
