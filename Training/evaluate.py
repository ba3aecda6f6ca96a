#!/usr/bin/env python3
"""Prints our figures and the peers' side by side: python3 Training/evaluate.py [--cross-validated FOLDER] [SET…]

Prints the F1 of inner sentence ends in percent, as defined by segscore.py beside the sets, for every development
set, the means by language, and how many golden rules each system follows. Ours come from `annotate segment
--records`; sets that the model learned from (marked +) are answered by cross-validation if FOLDER contains the
answers written by crossvalidate.py. A dash means that a peer is not installed or does not know the language.
After our figure comes the share of 1,000 paired bootstrap samples in which the best peer was better.
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
GOLDEN = os.path.join(corpus.DATA, "golden.visible.jsonl")


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


def splitter(make, language):
    """A peer's function for a language, or None if it is not installed or does not know the language."""
    try:
        split = make(language)
        split("One. Two.")
        return split
    except Exception:
        return None


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


def row(name, first, second, cells):
    print(name.ljust(22), first.rjust(7), second.rjust(6), *(cell.rjust(9)[:9] for cell in cells), flush=True)


def figure(value):
    return "–" if value is None else f"{value:.2f}"


def measure(name, folder):
    """The figures of a set: ours, the share of samples lost, and the peers'."""
    path = os.path.join(corpus.DATA, name + ".jsonl")
    records = [record for record in load(path) if record["ends"]]
    if name in corpus.PERMITTED_DEV and folder:
        answers = {answer["id"]: answer["ends"] for answer in load(os.path.join(folder, name + ".jsonl"))}
    else:
        answers = ours(path)
    mine = tallies(records, answers)
    scores, best = [], None
    for make in peers.PEERS.values():
        split = splitter(make, records[0]["lang"])
        scored = tallies(records, theirs(split, records)) if split else None
        scores.append(f1(scored) if scored else None)
        if scored and (best is None or f1(scored) > f1(best)):
            best = scored
    return f1(mine), beaten(mine, best) if best else None, scores


def golden():
    """Prints how many golden rules each system follows, of those in languages that it knows."""
    records = [record for record in load(GOLDEN) if record["ends"] is not None]
    is_english = [
        record["id"]
        for record in records
        if record["kind"] == "golden" and record["source"] == "pragmatic_segmenter english_spec.rb"
    ]

    def followed(answers):
        known = [record for record in records if record["id"] in answers]
        right = {
            record["id"]
            for record, (_, false, missed) in zip(known, tallies(known, answers))
            if not false + missed
        }
        return f"{len(right)}/{len(known)}", f"{len(right & set(is_english))}/{len(is_english)}"

    results = [followed(ours(GOLDEN))]
    for make in peers.PEERS.values():
        answers = {}
        for language in sorted({record["lang"] for record in records}):
            split = splitter(make, language)
            if split:
                answers.update(theirs(split, [record for record in records if record["lang"] == language]))
        results.append(followed(answers))
    for index, name in enumerate(["golden rules", "the English 48"]):
        row(name, results[0][index], "", [result[index] for result in results[1:]])


def main(arguments):
    folder = None
    if arguments[:1] == ["--cross-validated"]:
        folder, arguments = arguments[1], arguments[2:]
    sets = arguments or sorted(
        os.path.basename(path)[:-6] for path in glob.glob(os.path.join(corpus.DATA, "*.dev.jsonl"))
    )
    row("set", "ours", "lost", peers.PEERS)
    languages = {}
    for name in sets:
        mine, lost, scores = measure(name, folder)
        row(
            name + ("+" if name in corpus.PERMITTED_DEV else ""),
            figure(mine),
            figure(lost),
            map(figure, scores),
        )
        languages.setdefault(name[:2], []).append([mine, *scores])
    print()
    for language, rows in languages.items():
        means = [None if None in column else sum(column) / len(column) for column in zip(*rows)]
        row(f"mean of {language}", figure(means[0]), "", map(figure, means[1:]))
    print()
    golden()


if __name__ == "__main__":
    main(sys.argv[1:])
