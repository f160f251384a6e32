"""Writes vectors.json and gru.json: what a naive implementation computes for many small networks.

    python3 test/golden/make_golden.py

Python's standard library only. The numbers are float64 in full (`repr`), from a seeded generator,
so that running the script again gives the same file.
"""

import decimal
import json
import pathlib
import random

import naive

HERE = pathlib.Path(__file__).resolve().parent
FILES = {
    "vectors.json": (("rnn", "lstm", "peephole-lstm"), 1997),
    "gru.json": (("gru",), 2014),
}
COMPLEX_STEP = 1e-30


def parameter_shapes(architecture):
    """Shapes by PyTorch's names; peepholes are [3, units] with the rows i, f, o."""
    units = architecture["units"]
    rows = naive.BLOCKS[architecture["cell"]] * units
    directions = naive.DIRECTIONS if architecture["bidirectional"] else naive.DIRECTIONS[:1]
    shapes = {}
    for layer in range(architecture["layers"]):
        width = architecture["inputs"] if layer == 0 else units * len(directions)
        for direction in directions:
            end = naive.suffix(layer, direction)
            shapes["weight_ih" + end] = [rows, width]
            shapes["weight_hh" + end] = [rows, units]
            shapes["bias_ih" + end] = [rows]
            shapes["bias_hh" + end] = [rows]
            if architecture["cell"] == "peephole-lstm":
                shapes["weight_peephole" + end] = [3, units]
    if "vocabulary" in architecture:
        words = len(architecture["vocabulary"])
        shapes["embedding.weight"] = [words, architecture["inputs"]]
        shapes["output.weight"] = [words, units * len(directions)]
        shapes["output.bias"] = [words]
    return shapes


def draw(generator, shape, scale):
    """What is given is rounded, to keep the file small; what is computed never is."""
    if not shape:
        return round(generator.uniform(-scale, scale), 5)
    return [draw(generator, shape[1:], scale) for _ in range(shape[0])]


def draw_tensors(generator, architecture, scale):
    return {
        name: draw(generator, shape, scale)
        for name, shape in parameter_shapes(architecture).items()
    }


def draw_initial(generator, architecture):
    rows = architecture["layers"] * (2 if architecture["bidirectional"] else 1)
    shape = [rows, architecture["units"]]
    initial = {"hiddenState": draw(generator, shape, 1)}
    if architecture["cell"] in naive.WITH_MEMORY:
        initial["cellState"] = draw(generator, shape, 2)
    return initial


def as_tensors(architecture, tensors):
    return {
        name: {"shape": shape, "data": naive.flatten(tensors[name])}
        for name, shape in parameter_shapes(architecture).items()
    }


def record(name, architecture, tensors, vectors, initial):
    result = naive.run(architecture, tensors, vectors, initial)
    case = {
        "name": name,
        "architecture": architecture,
        "tensors": as_tensors(architecture, tensors),
        "vectors": vectors,
    }
    if initial:
        case["initial"] = initial
    case["layers"] = [
        {
            "layer": layer["layer"],
            "direction": layer["direction"],
            "signals": {
                signal: [step[signal] for step in layer["steps"]] for signal in layer["steps"][0]
            },
        }
        for layer in result["layers"]
    ]
    for key in ("output", "finalHidden", "finalCell"):
        if key in result:
            case[key] = result[key]
    return case


def describe(cell, inputs, units, layers, bidirectional):
    return {
        "cell": cell,
        "inputs": inputs,
        "units": units,
        "layers": layers,
        "bidirectional": bidirectional,
    }


def plain_case(generator, name, architecture, steps, scale=1.0, reach=2.0, initial=False):
    tensors = draw_tensors(generator, architecture, scale)
    vectors = draw(generator, [steps, architecture["inputs"]], reach)
    start = draw_initial(generator, architecture) if initial else None
    return record(name, architecture, tensors, vectors, start)


def saturated_case(generator, cell, bidirectional):
    """Inputs and pre-activations up to some thousands: every gate at one of its ends."""
    architecture = describe(cell, 2, 2, 1, bidirectional)
    tensors = draw_tensors(generator, architecture, 1.0)
    vectors = [[1e3, -1e3], [-1e3, 1e3], [1e3, 1e3], [-40.0, 700.0], [0.5, -0.25]]
    name = "%s saturated%s" % (cell, " both ways" if bidirectional else "")
    return record(name, architecture, tensors, vectors, draw_initial(generator, architecture))


def forward_cases(generator, cells):
    for cell in cells:
        for layers in (1, 2, 3):
            for both in (False, True):
                architecture = describe(cell, 3, 3 if layers == 1 else 2, layers, both)
                name = "%s %d layers %s" % (cell, layers, "both ways" if both else "forward")
                yield plain_case(generator, name, architecture, 5 - layers, initial=layers == 3)
        yield plain_case(
            generator, cell + " initial states", describe(cell, 2, 4, 1, True), 3, initial=True
        )
        yield saturated_case(generator, cell, False)
        yield saturated_case(generator, cell, True)
        yield plain_case(generator, cell + " one unit", describe(cell, 1, 1, 2, True), 6, 2.0)
        yield plain_case(
            generator, cell + " one step", describe(cell, 2, 2, 2, True), 1, initial=True
        )
        architecture = describe(cell, 3, 2, 1, False)
        zeros = [[0.0, 0.0, 0.0], [0.0, 1.5, 0.0], [0.0, 0.0, 0.0]]
        tensors = draw_tensors(generator, architecture, 1.0)
        yield record(cell + " zeros", architecture, tensors, zeros, None)


def answer_log_odds(architecture, tensors, vectors, initial, question):
    output = naive.run(architecture, tensors, vectors, initial)["output"]
    return naive.log_odds(naive.logits_of(tensors, output)[question["step"]], question["answer"])


def derivatives(nested, evaluate):
    """The derivative with respect to every number inside nested lists, one at a time, in place."""
    if nested and isinstance(nested[0], list):
        return [derivatives(row, evaluate) for row in nested]
    result = []
    for at, value in enumerate(nested):
        nested[at] = complex(value, COMPLEX_STEP)
        result.append(evaluate().imag / COMPLEX_STEP)
        nested[at] = value
    return result


def gradient_case(generator, cell, layers, both):
    """The log-odds of one answer of a word model, and its derivatives by every number in it."""
    architecture = describe(cell, 2, 2, layers, both)
    architecture["vocabulary"] = ["<s>", "a", "b", "c"]
    tensors = draw_tensors(generator, architecture, 1.0)
    tokens = [0, 2, 1, 2, 3]
    initial = draw_initial(generator, architecture)
    vectors = [list(tensors["embedding.weight"][token]) for token in tokens]
    question = {"step": 3, "answer": 1}

    def evaluate():
        return answer_log_odds(architecture, tensors, vectors, initial, question)

    by_vectors = derivatives(vectors, evaluate)
    gradients = {
        name: naive.flatten(derivatives(tensors[name], evaluate))
        for name in tensors
        if name != "embedding.weight"
    }
    by_embedding = [[0.0] * architecture["inputs"] for _ in architecture["vocabulary"]]
    for token, row in zip(tokens, by_vectors):
        by_embedding[token] = [a + b for a, b in zip(by_embedding[token], row)]
    gradients["embedding.weight"] = naive.flatten(by_embedding)
    return {
        "name": "%s %d layers %s" % (cell, layers, "both ways" if both else "forward"),
        "architecture": architecture,
        "tensors": as_tensors(architecture, tensors),
        "tokens": tokens,
        "initial": initial,
        **question,
        "logOdds": evaluate(),
        "logits": naive.logits_of(
            tensors, naive.run(architecture, tensors, vectors, initial)["output"]
        ),
        "gradients": gradients,
        "inputGradients": by_vectors,
        "initialGradients": {
            state: derivatives(rows, evaluate) for state, rows in initial.items()
        },
    }


def prediction(logits):
    """Probabilities and log-odds by 60-digit arithmetic, rounded to the nearest floats."""
    with decimal.localcontext() as context:
        context.prec = 60
        powers = [decimal.Decimal(value).exp() for value in logits]
        probabilities = [power / sum(powers) for power in powers]
        odds = [power / sum(powers[:at] + powers[at + 1 :]) for at, power in enumerate(powers)]
        return {
            "logits": logits,
            "probabilities": [float(probability) for probability in probabilities],
            "logOdds": [float(ratio.ln()) for ratio in odds],
        }


def prediction_cases(generator):
    yield from map(prediction, ([0.0, 0.0, 0.0], [1.5, -0.5], [1e-9, -1e-9, 0.0]))
    yield from map(prediction, ([40.0, 0.0, -3.0], [710.0, -710.0, 3.0]))
    yield from map(prediction, ([1e4, -1e4, 1e4 - 1], [-1e5, -1e5 - 2.5]))
    for reach in (1, 10, 300):
        yield prediction(draw(generator, [6], reach))


def write_lines(path, sections):
    """One case a line, so that a change shows where it is."""
    parts = []
    for key, cases in sections.items():
        lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
        parts.append("%s:[\n%s\n]" % (json.dumps(key), lines))
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def main():
    for name, (cells, seed) in FILES.items():
        generator = random.Random(seed)
        cases = list(forward_cases(generator, cells))
        gradients = [
            gradient_case(generator, cell, layers, both)
            for cell in cells
            for layers, both in ((1, False), (2, True))
        ]
        sections = {"cases": cases, "gradients": gradients}
        if name == "vectors.json":
            sections["predictions"] = list(prediction_cases(generator))
        write_lines(HERE / name, sections)
        print("%s: %d cases, %d with gradients" % (name, len(cases), len(gradients)))


if __name__ == "__main__":
    main()
