#!/usr/bin/env python3
"""Predicts every development set with models that never saw the record: python3 crossvalidate.py OUT

Records that are learned from are answered by the model whose fold left them out, and all others by the model
trained on everything permitted. Writes OUT/<set>.jsonl.
"""

import glob
import json
import os
import sys

import corpus
import model


def main(out):
    os.makedirs(out, exist_ok=True)
    answers = {}
    names = sorted(
        os.path.basename(path)[:-6] for path in glob.glob(os.path.join(corpus.DATA, "*.dev.jsonl"))
    )
    everything = {
        name: [json.loads(line) for line in open(os.path.join(corpus.DATA, name + ".jsonl"))]
        for name in names
    }
    for held_out in [None, *range(corpus.FOLDS)]:
        tables = model.train(corpus.material(held_out), os.path.join(out, f"fold-{held_out}"))
        for name in names:
            learned = corpus.read(name) if name in corpus.PERMITTED_DEV else []
            inside = {record["id"]: corpus.fold(index) for index, record in enumerate(learned)}
            records = [record for record in everything[name] if inside.get(record["id"]) == held_out]
            answers.setdefault(name, []).append(model.trainer("predict", *tables, records=records))
    for name, parts in answers.items():
        with open(os.path.join(out, name + ".jsonl"), "wb") as file:
            file.write(b"".join(parts))


if __name__ == "__main__":
    main(sys.argv[1])
