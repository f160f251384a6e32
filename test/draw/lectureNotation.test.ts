import { describe, expect, it } from 'vitest';
import { layoutLectureNotation } from '../../src/draw/lectureNotation.ts';
import { cellNamed } from '../../src/engine/cells/index.ts';

function drawn(name: string) {
  const layout = layoutLectureNotation(cellNamed(name), 780, 370);
  const node = (signal: string) => layout.nodes.find((each) => each.signal === signal)!;
  const wire = (id: string) => layout.wires.find((each) => each.id === id)!;
  return { layout, node, wire };
}

describe('the lecture notation of the LSTM', () => {
  const { layout, node, wire } = drawn('lstm');

  it('stacks the candidate, what lets it in, the memory and what lets it out', () => {
    const stack = ['candidate', 'written', 'cellState', 'squashedCellState', 'hiddenState'];
    const places = stack.map(node);
    expect(new Set(places.map(({ x }) => x)).size).toBe(1);
    const heights = places.map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(node('cellState').kind).toBe('memory');
  });

  it('has the memory come back on a loop that the forget gate controls', () => {
    const out = wire('cellState→next');
    const back = wire('cellState@-1→retained');
    expect(out.points.at(-1)).toEqual(back.points[0]);
    expect(layout.delays).toEqual([back.points[0]]);
    const [from, to] = [wire('retained→cellState'), node('cellState')];
    expect(from.rail && back.rail && out.rail).toBe(true);
    expect(from.points.at(-1)!.x).toBe(to.x + to.width / 2);
    expect(node('forgetGate').x).toBe(node('retained').x);
  });

  it('leads the output up to the next layer and along to the next step', () => {
    expect(wire('hiddenState→above').points.at(-1)!.y).toBeLessThan(node('hiddenState').y);
    expect(wire('hiddenState→next').points.at(-1)!.x).toBe(layout.width);
  });
});

describe('the peepholes of the lecture notation', () => {
  const { layout, node } = drawn('peephole-lstm');
  const peepholes = new Map(
    layout.wires.filter(({ peephole }) => peephole).map((each) => [each.id, each]),
  );
  const start = (gate: string) => peepholes.get(`peephole→${gate}`)!.points[0]!;

  it('are drawn for that cell only', () => {
    expect(peepholes.size).toBe(3);
    expect(drawn('lstm').layout.wires.some(({ peephole }) => peephole)).toBe(false);
  });

  it('of i and f leave the loop where it holds what was held before', () => {
    const [delay] = layout.delays;
    for (const gate of ['forgetGate', 'inputGate']) {
      expect(start(gate).y).toBe(node('retained').y);
      expect(start(gate).x).toBeGreaterThan(node('retained').x + node('retained').width / 2);
      expect(start(gate).x).toBeGreaterThan(delay!.x);
    }
  });

  it('of o leaves the memory itself', () => {
    const { x, y, width } = node('cellState');
    expect(start('outputGate')).toEqual({ x: x - width / 2, y });
  });
});

it('the simple RNN is one squashing unit, whose output goes round and up', () => {
  const { layout, node, wire } = drawn('rnn');
  expect(layout.nodes).toHaveLength(1);
  const unit = node('hiddenState');
  expect(wire('hiddenState→above').points[0]!.x).toBe(unit.x);
  const back = wire('hiddenState@-1').points;
  expect(back[0]).toEqual(wire('hiddenState→next').points.at(-1));
  expect(back.at(-1)!.x).toBe(unit.x);
  expect(wire('rail→hiddenState').points).toEqual([
    back.at(-1),
    { x: unit.x, y: unit.y + unit.height / 2 },
  ]);
});

describe('the letters at what comes from below', () => {
  const lettersOf = (name: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      drawn(name).layout.symbols!.map(({ signal, letter }) => [signal, letter] as const),
    );

  it.each(['lstm', 'peephole-lstm'])('of the %s are those of the lectures', (name) => {
    expect(lettersOf(name)).toEqual({
      candidate: 'z',
      inputGate: 'z^i',
      forgetGate: 'z^f',
      outputGate: 'z^o',
    });
  });

  it('of a GRU are its own, and the simple RNN has one', () => {
    expect(lettersOf('gru')).toEqual({ resetGate: 'r', updateGate: 'z', candidate: 'n' });
    expect(lettersOf('rnn')).toEqual({ hiddenState: 'z' });
  });
});
