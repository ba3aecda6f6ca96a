#!/usr/bin/env python3
"""Our figures and the peers' side by side: python3 Training/evaluate.py [--cross-validated FOLDER] [SET…]

F1 of inner sentence ends in percent, as ../shared/segmentation/segscore.py defines it, on every development
set. Ours comes from `annotate segment --records`; sets the model learned from (marked +) are answered by
cross-validation when FOLDER holds the answers that crossvalidate.py wrote. A peer that is not installed or
does not know a language is a dash. Behind our figure stands the share of 1,000 paired bootstrap samples in
which the best peer was better.
"""
import glob
import json
import os
import random
import subprocess
import sys

import corpus
import peers

sys.path.insert(0, corpus.DATA)
import segscore  # noqa: E402

ROOT = os.path.normpath(os.path.join(corpus.HERE, ".."))


def load(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def ours(path):
    program = os.path.join(ROOT, ".build", "release", "annotate")
    out = subprocess.run([program, "segment", "--records", path], stdout=subprocess.PIPE, check=True).stdout
    return {answer["id"]: answer["ends"] for answer in map(json.loads, out.splitlines())}


def theirs(split, records):
    answers = {}
    for record in records:
        try:
            sentences = [part for part in split(record["text"]) if part.strip()]
        except Exception:  # A peer that fails on a text found nothing in it.
            sentences = []
        ends, _ = segscore.ends_from_sentences(record["text"], sentences) if sentences else ([], False)
        answers[record["id"]] = ends
    return answers


def tallies(records, answers):
    """True positives, false positives and false negatives of each record."""
    result = []
    for record in records:
        gold, last = segscore.norm_ends(record["text"], record["ends"])
        ends, _ = segscore.norm_ends(record["text"], answers.get(record["id"], []))
        gold, ends = gold - {last}, ends - {last}
        result.append((len(gold & ends), len(ends - gold), len(gold - ends)))
    return result


def f1(tallies):
    hits, false, missed = (sum(column) for column in zip(*tallies)) if tallies else (0, 0, 0)
    return 100.0 if not false + missed else 200.0 * hits / (2 * hits + false + missed)


def beaten(mine, best, samples=1000):
    """The share of paired bootstrap samples in which the best peer is ahead."""
    generator = random.Random(7)
    count = len(mine)
    lost = 0
    for _ in range(samples):
        chosen = [generator.randrange(count) for _ in range(count)]
        lost += f1([best[i] for i in chosen]) > f1([mine[i] for i in chosen])
    return lost / samples


def main(arguments):
    folder = None
    if arguments[:1] == ["--cross-validated"]:
        folder, arguments = arguments[1], arguments[2:]
    names = arguments or sorted(os.path.basename(path)[:-6] for path in glob.glob(os.path.join(corpus.DATA, "*.dev.jsonl")))
    print("set".ljust(22), "ours".rjust(7), "lost".rjust(6), *(name.rjust(9)[:9] for name in peers.PEERS))
    for name in names:
        path = os.path.join(corpus.DATA, name + ".jsonl")
        records = [record for record in load(path) if record["ends"]]
        learned = name in corpus.PERMITTED_DEV
        if learned and folder:
            answers = {answer["id"]: answer["ends"] for answer in load(os.path.join(folder, name + ".jsonl"))}
        else:
            answers = ours(path)
        mine = tallies(records, answers)
        row, best = [], None
        for make in peers.PEERS.values():
            try:
                scored = tallies(records, theirs(make(records[0]["lang"]), records))
            except Exception:  # Not installed, or not for this language.
                row.append("–".rjust(9))
                continue
            row.append(f"{f1(scored):9.2f}")
            if best is None or f1(scored) > f1(best):
                best = scored
        lost = f"{beaten(mine, best):6.2f}" if best else "     –"
        print((name + ("+" if learned else "")).ljust(22), f"{f1(mine):7.2f}", lost, *row, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
