#!/usr/bin/env python3
"""Measures how well the model does on a language it has not learned from: python3 Training/leave_out.py

For each language of the sets that are learned from, a model is trained on all other languages and answers that
language's sets. Prints the F1 of inner sentence ends in percent. English is left out, because half of all texts
are English.
"""

import json
import os

import corpus
import evaluate
import model


def main():
    for language in sorted({name[:2] for name in corpus.PERMITTED_DEV} - {"en"}):
        material = [(record, weight) for record, weight in corpus.material() if record["lang"] != language]
        tables = model.train(material, os.path.join(corpus.HERE, ".build", "without", language))
        for name in sorted(corpus.PERMITTED_DEV):
            if name[:2] != language:
                continue
            records = evaluate.load(os.path.join(corpus.DATA, name + ".jsonl"))
            lines = model.trainer("predict", *tables, records=records).splitlines()
            answers = {answer["id"]: answer["ends"] for answer in map(json.loads, lines)}
            figure = evaluate.f1(evaluate.tallies([record for record in records if record["ends"]], answers))
            print(name.ljust(22), f"{figure:7.2f}", flush=True)


if __name__ == "__main__":
    main()
