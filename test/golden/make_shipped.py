"""Writes shipped.json: what the naive implementation computes with the shipped models.

    python3 test/golden/make_shipped.py [folder of models] [file to write]

For each France model: the answer to the opening sentence, the last step's signals, the shares of
the step of "france" in the memory there, and the influence of every word that has a kind. For each
model of another scenario: the answer after a row of all kinds of tokens, and the last hidden state.
"""

import json
import pathlib
import re
import sys

import naive
from shipped_files import read_safetensors

HERE = pathlib.Path(__file__).resolve().parent
START, BLANK = "<s>", "___"
SENTENCE = (
    "i grew up in france . last summer i visited spain . "
    "my uncle sold bread at the market . i speak fluent"
).split()
KEY_STEP = 5
OTHER_STEPS = 40
KINDS = {
    "countries": "france spain italy germany japan china "
    "russia greece turkey poland sweden portugal",
    "foods": "bread cheese soup rice fish cake apples noodles",
    "jobs": "teacher doctor baker farmer painter nurse",
    "pets": "cat dog rabbit horse parrot",
    "relatives": "brother sister uncle aunt father cousin",
    "adjectives": "old small happy quiet lovely funny",
    "names": "max luna oscar bella",
    "seasons": "summer winter spring autumn",
    "places": "house garden village school market river",
}
KINDS = {kind: words.split() for kind, words in KINDS.items()}


def find_vocabulary(facts):
    """The list of words, wherever in the metadata it stands."""
    if isinstance(facts, dict):
        if isinstance(facts.get("vocabulary"), list):
            return facts["vocabulary"]
        found = (find_vocabulary(value) for value in facts.values())
        return next((words for words in found if words), None)
    return None


def load(path):
    """Architecture (from names and shapes alone) and tensors without their prefix."""
    metadata, flat = read_safetensors(path)
    anchor = next(name for name in flat if name.endswith("weight_ih_l0"))
    prefix = anchor[: -len("weight_ih_l0")]
    tensors = {}
    for name, (shape, numbers) in flat.items():
        recurrent = prefix and name.startswith(prefix)
        tensors[name[len(prefix) :] if recurrent else name] = naive.nest(numbers, shape)
    units = flat[prefix + "weight_hh_l0"][0][1]
    rows, inputs = flat[anchor][0]
    blocks = rows // units
    cells = [cell for cell in naive.BLOCKS if naive.BLOCKS[cell] == blocks]
    architecture = {
        "cell": cells[1 if "weight_peephole_l0" in tensors else 0],
        "inputs": inputs,
        "units": units,
        "layers": sum(1 for name in tensors if re.fullmatch(r"weight_ih_l\d+", name)),
        "bidirectional": "weight_ih_l0_reverse" in tensors,
        "vocabulary": find_vocabulary(json.loads(metadata["gatescope"])),
    }
    return architecture, tensors


def read_words(architecture, tensors, words):
    token = {word: at for at, word in enumerate(architecture["vocabulary"])}
    vectors = [tensors["embedding.weight"][token[word]] for word in words]
    return naive.run(architecture, tensors, vectors)


def last_logits(architecture, tensors, words):
    output = read_words(architecture, tensors, words)["output"]
    return naive.logits_of(tensors, output[-1:])[0]


def kind_of(word):
    return next((kind for kind, members in KINDS.items() if word in members), None)


def influences(architecture, tensors, words, answer):
    """How far the answer's log-odds fall on average when a word gives way to others of its kind."""
    whole = naive.log_odds(last_logits(architecture, tensors, words), answer)
    rows = []
    for step, word in enumerate(words):
        kind = kind_of(word)
        if kind is None:
            continue
        others = [other for other in KINDS[kind] if other != word]
        falls = []
        for other in others:
            changed = words[:step] + [other] + words[step + 1 :]
            logits = last_logits(architecture, tensors, changed)
            falls.append(whole - naive.log_odds(logits, answer))
        rows.append(
            {"step": step, "word": word, "kind": kind, "influence": sum(falls) / len(falls)}
        )
    return rows


def shares_of(steps, origin, target, gate):
    """What step `origin` wrote, times every gate that keeps after it up to `target`."""
    shares = []
    for unit, share in enumerate(steps[origin]["written"]):
        for step in steps[origin + 1 : target + 1]:
            share *= step[gate][unit]
        shares.append(share)
    return shares


def examine(path):
    architecture, tensors = load(path)
    words = [START] + SENTENCE + ([BLANK] if architecture["bidirectional"] else [])
    result = read_words(architecture, tensors, words)
    logits = naive.logits_of(tensors, result["output"][-1:])[0]
    last = len(words) - 1
    steps = result["layers"][-2 if architecture["bidirectional"] else -1]["steps"]
    facts = {"file": path.name, "step": last, **answer_of(architecture, logits, steps)}
    answer = max(range(len(logits)), key=lambda at: logits[at])
    for signal in ("cellState", "forgetGate", "updateGate"):
        if signal in steps[last]:
            facts[signal] = steps[last][signal]
    gate = next((gate for gate in ("forgetGate", "updateGate") if gate in facts), None)
    if gate:
        facts["keyShares"] = shares_of(steps, KEY_STEP, last, gate)
    facts["influences"] = influences(architecture, tensors, words, answer)
    return facts


def answer_of(architecture, logits, steps):
    probabilities = naive.softmax(logits)
    ranked = sorted(range(len(logits)), key=lambda at: -logits[at])[:5]
    vocabulary = architecture["vocabulary"]
    return {
        "architecture": {key: architecture[key] for key in architecture if key != "vocabulary"},
        "top": [{"word": vocabulary[at], "probability": probabilities[at]} for at in ranked],
        "logOdds": naive.log_odds(logits, ranked[0]),
        "hiddenState": steps[-1]["hiddenState"],
    }


def examine_other(path):
    """What a model answers to a row of tokens that needs no knowledge of its scenario."""
    architecture, tensors = load(path)
    vocabulary = architecture["vocabulary"]
    words = [vocabulary[(7 * at) % len(vocabulary)] for at in range(OTHER_STEPS)]
    result = read_words(architecture, tensors, words)
    logits = naive.logits_of(tensors, result["output"][-1:])[0]
    steps = result["layers"][-2 if architecture["bidirectional"] else -1]["steps"]
    return {"file": path.name, "words": words, **answer_of(architecture, logits, steps)}


def main():
    here = sys.argv[1:]
    folder = pathlib.Path(here[0]) if here else HERE.parent.parent / "public" / "models"
    path = pathlib.Path(here[1]) if len(here) > 1 else HERE / "shipped.json"
    models = [examine(each) for each in sorted(folder.glob("france.*.safetensors"))]
    if not models:
        sys.exit("There is no france.*.safetensors in %s." % folder)
    others = [
        examine_other(each)
        for each in sorted(folder.glob("*.safetensors"))
        if not each.name.startswith("france.")
    ]
    head = json.dumps({"words": SENTENCE, "keyStep": KEY_STEP, "kinds": KINDS})[:-1]
    text = head + ',"models":[\n%s\n],"others":[\n%s\n]}\n' % (in_lines(models), in_lines(others))
    path.write_text(text, encoding="utf-8")
    print("%s: %d and %d models" % (path.name, len(models), len(others)))


def in_lines(models):
    return ",\n".join(json.dumps(model, separators=(",", ":")) for model in models)


if __name__ == "__main__":
    main()
