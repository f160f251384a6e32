"""Writes torch.json: what PyTorch's nn.LSTM, nn.RNN and Adam compute in float64, and gradients.

    python3 test/golden/make_torch_golden.py

Needs PyTorch (made with 1.13). Both biases are drawn, none is zero. The gradients are those of
the sum of the output weighted with `outputWeights`, plus those of the final states weighted with
`hiddenWeights` and `cellWeights`, zero in every second case.
"""

import json
import pathlib

import torch

HERE = pathlib.Path(__file__).resolve().parent
CLASSES = {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM}


def listed(tensor):
    return tensor.detach().tolist()


def as_tensors(named):
    return {name: {"shape": list(t.shape), "data": listed(t.flatten())} for name, t in named}


def uniform(shape, reach):
    return (torch.rand(shape, dtype=torch.float64) * 2 - 1) * reach


def build(cell, inputs, units, layers, both):
    network = CLASSES[cell](inputs, units, layers, bidirectional=both).double()
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.copy_(uniform(parameter.shape, 1.2))
    return network


def make_case(cell, layers, both, steps=4, inputs=3, units=2):
    network = build(cell, inputs, units, layers, both)
    rows = layers * (2 if both else 1)
    vectors = uniform([steps, 1, inputs], 2).requires_grad_()
    count = 2 if cell == "lstm" else 1
    states = [uniform([rows, 1, units], 1).requires_grad_() for _ in range(count)]
    output, final = network(vectors, tuple(states) if cell == "lstm" else states[0])
    final = final if cell == "lstm" else (final,)
    weights = uniform(output.shape, 1)
    final_weights = [uniform(state.shape, 1 if both else 0) for state in final]
    scalar = (output * weights).sum()
    for state, weight in zip(final, final_weights):
        scalar = scalar + (state * weight).sum()
    scalar.backward()
    names = ("hiddenState", "cellState")
    case = {
        "name": "%s %d layers %s" % (cell, layers, "both ways" if both else "forward"),
        "architecture": {
            "cell": cell,
            "inputs": inputs,
            "units": units,
            "layers": layers,
            "bidirectional": both,
        },
        "tensors": as_tensors(network.state_dict().items()),
        "vectors": listed(vectors[:, 0]),
        "initial": {name: listed(state[:, 0]) for name, state in zip(names, states)},
        "output": listed(output[:, 0]),
        "finalHidden": listed(final[0][:, 0]),
        "outputWeights": listed(weights[:, 0]),
        "hiddenWeights": listed(final_weights[0][:, 0]),
        "gradients": {name: listed(p.grad.flatten()) for name, p in network.named_parameters()},
        "inputGradients": listed(vectors.grad[:, 0]),
        "initialGradients": {name: listed(s.grad[:, 0]) for name, s in zip(names, states)},
    }
    if cell == "lstm":
        case["finalCell"] = listed(final[1][:, 0])
        case["cellWeights"] = listed(final_weights[1][:, 0])
    return case


def adam_case(steps=12, numbers=5, learning_rate=0.02):
    """A few steps of Adam with the decays of the recipe; one gradient stays zero."""
    values = uniform([numbers], 1)
    start = listed(values)
    parameter = torch.nn.Parameter(values)
    adam = torch.optim.Adam([parameter], lr=learning_rate, betas=(0.9, 0.99), eps=1e-8)
    gradients, rows = [], []
    for step in range(steps):
        gradient = uniform([numbers], 10.0 ** (step % 4 - 2))
        gradient[0] = 0
        parameter.grad = gradient
        adam.step()
        gradients.append(listed(gradient))
        rows.append(listed(parameter))
    return {"learningRate": learning_rate, "start": start, "gradients": gradients, "values": rows}


def main():
    torch.manual_seed(2000)
    cases = [
        make_case(cell, layers, both)
        for cell in CLASSES
        for layers in (1, 2, 3)
        for both in (False, True)
    ]
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    path = HERE / "torch.json"
    adam = json.dumps(adam_case(), separators=(",", ":"))
    path.write_text('{"cases":[\n%s\n],\n"adam":%s}\n' % (lines, adam), encoding="utf-8")
    print("%s: %d cases" % (path.name, len(cases)))


if __name__ == "__main__":
    main()
