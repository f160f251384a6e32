"""A naive recurrent network in plain Python floats, written from the papers' equations alone.

It shares nothing with the engine that it checks: lists, loops and the `math` module, one number at
a time. Every function also accepts complex numbers, so that a derivative can be taken by the
complex-step method (Squire and Trapp 1998), which has no cancellation.

Cells: the tanh RNN (Elman 1990), the LSTM with a forget gate (Gers, Schmidhuber and Cummins 2000)
and the LSTM with peepholes (Gers and Schmidhuber 2000: the input and forget gates look at the old
memory, the output gate at the new one). Gate blocks are stacked as in PyTorch: i, f, g, o. And the
GRU (Cho et al. 2014) as PyTorch has it, blocks r, z, n, the reset gate after the product with h.
"""

import cmath
import math

DIRECTIONS = ("forward", "backward")


def sigmoid(x):
    if isinstance(x, complex):
        return 1 / (1 + cmath.exp(-x))
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    power = math.exp(x)
    return power / (1 + power)


def tanh(x):
    return cmath.tanh(x) if isinstance(x, complex) else math.tanh(x)


def affine_block(weights, states, block, units):
    """Rows of one gate: W_ih x + b_ih + W_hh h + b_hh; each bias may be absent."""
    x, h = states
    sums = []
    for row in range(block * units, (block + 1) * units):
        total = 0.0
        for column, value in enumerate(x):
            total += weights["weight_ih"][row][column] * value
        for column, value in enumerate(h):
            total += weights["weight_hh"][row][column] * value
        for bias in ("bias_ih", "bias_hh"):
            if bias in weights:
                total += weights[bias][row]
        sums.append(total)
    return sums


def rnn_step(weights, units, x, h, _c):
    before = affine_block(weights, (x, h), 0, units)
    return {"hiddenPreActivation": before, "hiddenState": [tanh(value) for value in before]}


def lstm_step(weights, units, x, h, c, peepholes=False):
    zi, zf, zg, zo = (affine_block(weights, (x, h), block, units) for block in range(4))
    if peepholes:
        pi, pf, po = weights["weight_peephole"]
        zi = [z + p * old for z, p, old in zip(zi, pi, c)]
        zf = [z + p * old for z, p, old in zip(zf, pf, c)]
    i = [sigmoid(z) for z in zi]
    f = [sigmoid(z) for z in zf]
    g = [tanh(z) for z in zg]
    retained = [keep * old for keep, old in zip(f, c)]
    written = [amount * content for amount, content in zip(i, g)]
    cell = [a + b for a, b in zip(retained, written)]
    if peepholes:
        zo = [z + p * new for z, p, new in zip(zo, po, cell)]
    o = [sigmoid(z) for z in zo]
    squashed = [tanh(value) for value in cell]
    return {
        "forgetGatePreActivation": zf,
        "forgetGate": f,
        "inputGatePreActivation": zi,
        "inputGate": i,
        "candidatePreActivation": zg,
        "candidate": g,
        "retained": retained,
        "written": written,
        "cellState": cell,
        "outputGatePreActivation": zo,
        "outputGate": o,
        "squashedCellState": squashed,
        "hiddenState": [gate * value for gate, value in zip(o, squashed)],
    }


def peephole_step(weights, units, x, h, c):
    return lstm_step(weights, units, x, h, c, peepholes=True)


def gru_step(weights, units, x, h, _c):
    def part(matrix, bias, vector, block):
        return [
            sum((w * value for w, value in zip(weights[matrix][row], vector)), weights[bias][row])
            for row in range(block * units, (block + 1) * units)
        ]

    by_input = [part("weight_ih", "bias_ih", x, block) for block in range(3)]
    by_hidden = [part("weight_hh", "bias_hh", h, block) for block in range(3)]
    sums = [[a + b for a, b in zip(by_input[gate], by_hidden[gate])] for gate in (0, 1)]
    r, z = ([sigmoid(value) for value in each] for each in sums)
    recalled = [gate * value for gate, value in zip(r, by_hidden[2])]
    before = [a + b for a, b in zip(by_input[2], recalled)]
    n = [tanh(value) for value in before]
    share = [1 - gate for gate in z]
    retained = [gate * old for gate, old in zip(z, h)]
    written = [amount * content for amount, content in zip(share, n)]
    return {
        "resetGatePreActivation": sums[0],
        "resetGate": r,
        "updateGatePreActivation": sums[1],
        "updateGate": z,
        "writeShare": share,
        "recurrentSum": by_hidden[2],
        "recalled": recalled,
        "candidatePreActivation": before,
        "candidate": n,
        "retained": retained,
        "written": written,
        "hiddenState": [a + b for a, b in zip(retained, written)],
    }


STEPS = {"rnn": rnn_step, "lstm": lstm_step, "peephole-lstm": peephole_step, "gru": gru_step}
BLOCKS = {"rnn": 1, "lstm": 4, "peephole-lstm": 4, "gru": 3}
WITH_MEMORY = ("lstm", "peephole-lstm")
STEMS = ("weight_ih", "weight_hh", "bias_ih", "bias_hh", "weight_peephole")


def suffix(layer, direction):
    return "_l%d%s" % (layer, "_reverse" if direction == "backward" else "")


def layer_weights(tensors, layer, direction):
    """The parameters of one layer and direction by stem, as nested lists."""
    end = suffix(layer, direction)
    return {stem: tensors[stem + end] for stem in STEMS if stem + end in tensors}


def run_direction(cell, weights, units, inputs, h, c, direction):
    """Every signal of every step, indexed by the position of the input."""
    order = range(len(inputs))
    steps = [None] * len(inputs)
    for at in order if direction == "forward" else reversed(order):
        steps[at] = STEPS[cell](weights, units, inputs[at], h, c)
        h = steps[at]["hiddenState"]
        c = steps[at].get("cellState")
    return steps, h, c


def run(architecture, tensors, inputs, initial=None):
    """A whole stack of layers over a list of input vectors.

    `tensors` holds nested lists by PyTorch's names; `initial` has `hiddenState` and `cellState`,
    one row for each layer and direction. Returns `layers`, `output`, `finalHidden`, `finalCell`.
    """
    units, has_memory = architecture["units"], architecture["cell"] in WITH_MEMORY
    directions = DIRECTIONS if architecture["bidirectional"] else DIRECTIONS[:1]
    initial = initial or {}
    layers, final_hidden, final_cell, row = [], [], [], 0
    for layer in range(architecture["layers"]):
        halves = []
        for direction in directions:
            h = initial["hiddenState"][row] if "hiddenState" in initial else [0.0] * units
            c = initial["cellState"][row] if "cellState" in initial else [0.0] * units
            steps, h, c = run_direction(
                architecture["cell"],
                layer_weights(tensors, layer, direction),
                units,
                inputs,
                h,
                c if has_memory else None,
                direction,
            )
            layers.append({"layer": layer, "direction": direction, "steps": steps})
            halves.append([step["hiddenState"] for step in steps])
            final_hidden.append(h)
            final_cell.append(c)
            row += 1
        inputs = [sum((half[at] for half in halves), []) for at in range(len(inputs))]
    result = {"layers": layers, "output": inputs, "finalHidden": final_hidden}
    if has_memory:
        result["finalCell"] = final_cell
    return result


def logits_of(tensors, output):
    """The output layer: [steps][vocabulary]."""
    weight, bias = tensors["output.weight"], tensors["output.bias"]
    return [
        [b + sum(w * h for w, h in zip(row, hidden)) for row, b in zip(weight, bias)]
        for hidden in output
    ]


def softmax(logits):
    top = max(logits)
    powers = [math.exp(value - top) for value in logits]
    total = math.fsum(powers)
    return [power / total for power in powers]


def log_odds(logits, answer):
    """ln(p / (1 - p)) = z_answer - ln of the sum of exp of all the others."""
    others = [value for at, value in enumerate(logits) if at != answer]
    top = max(value.real for value in others)
    if any(isinstance(value, complex) for value in logits):
        return logits[answer] - top - cmath.log(sum(cmath.exp(value - top) for value in others))
    return logits[answer] - top - math.log(math.fsum(math.exp(value - top) for value in others))


def nest(flat, shape):
    """Row-major numbers as nested lists."""
    if len(shape) == 1:
        return list(flat)
    size = len(flat) // shape[0] if shape[0] else 0
    return [nest(flat[at * size : (at + 1) * size], shape[1:]) for at in range(shape[0])]


def flatten(nested):
    if not isinstance(nested, list):
        return [nested]
    return [value for row in nested for value in flatten(row)]
