#!/usr/bin/env python3
"""Trains the sentence model and writes it as Swift: python3 Training/train.py [--check]

Reads the permitted texts in the folder SEGMENTATION, and writes SentenceModelWeights.swift and Training/model.json:
the SHA-256 of the tables and of every text, and the commit whose rules selected the training data (the model is
not asked about cases that a rule decides). With --check, makes the tables again with the rules of that commit and
writes nothing; a difference is an error.
"""
import hashlib
import json
import os
import subprocess
import sys

import corpus
import model

HERE = os.path.dirname(os.path.abspath(__file__))
SWIFT = os.path.join(HERE, "..", "Sources", "SentenceSegmentation", "Model", "SentenceModelWeights.swift")
RECORD = os.path.join(HERE, "model.json")


def swift(weights, words):
    def literal(table):
        lines = [table[start : start + 96].decode("ascii") for start in range(0, len(table), 96)]
        return "\\#\n".join("    " + line for line in lines)

    return (
        "/// Written by Training/train.py; model.json beside it holds the hash.\n"
        "enum SentenceModelWeights {\n"
        "  /// One character per weight; 81 stands for zero.\n"
        f'  static let weights: StaticString = #"""\n{literal(weights)}\n    """#\n\n'
        "  /// Six bits per character: the set of words usually written in lower case.\n"
        f'  static let words: StaticString = #"""\n{literal(words)}\n    """#\n'
        "}\n"
    )


def digest(data):
    return hashlib.sha256(data).hexdigest()


def build(package):
    """Builds the program that finds candidates and their features; returns its path."""
    subprocess.run(["swift", "build", "-c", "release", "--package-path", package], check=True)
    return os.path.join(package, ".build", "release", "segmentation-trainer")


def tree_of(commit):
    """Extracts the sources as of a commit into a separate folder; returns its path."""
    tree = os.path.join(HERE, ".build", "rules-" + commit[:12])
    os.makedirs(tree, exist_ok=True)
    archive = subprocess.run(["git", "-C", os.path.dirname(HERE), "archive", commit], stdout=subprocess.PIPE, check=True)
    subprocess.run(["tar", "-x", "-C", tree], input=archive.stdout, check=True)
    return tree


def head():
    """The commit whose rules are used; uncommitted sources are refused, because they could not be reproduced."""
    changed = subprocess.run(["git", "-C", HERE, "diff", "--quiet", "HEAD", "--", "../Sources/SentenceSegmentation", "."])
    if changed.returncode != 0:
        sys.exit("commit the changes of Sources/SentenceSegmentation and Training first")
    return subprocess.run(
        ["git", "-C", HERE, "rev-parse", "HEAD"], stdout=subprocess.PIPE, check=True, text=True
    ).stdout.strip()


def main():
    checks = "--check" in sys.argv[1:]
    with open(RECORD, encoding="utf-8") as file:
        rules = json.load(file)["rules"] if checks else head()
    model.program = build(os.path.join(tree_of(rules), "Training") if checks else HERE)
    weights_path, words_path = model.train(corpus.material(), os.path.join(HERE, ".build", "model"))
    weights, words = open(weights_path, "rb").read(), open(words_path, "rb").read()
    sources = {}
    for name in [*corpus.TRAIN, *corpus.PERMITTED_DEV]:
        sources[name + ".jsonl"] = digest(open(os.path.join(corpus.DATA, name + ".jsonl"), "rb").read())
    record = {"rules": rules, "weights": digest(weights), "words": digest(words), "sources": sources}
    text = json.dumps(record, indent=1, sort_keys=True) + "\n"
    outcome = {SWIFT: swift(weights, words), RECORD: text}
    if checks:
        stale = [path for path, content in outcome.items() if open(path, encoding="utf-8").read() != content]
        sys.exit(f"differs: {', '.join(stale)}" if stale else 0)
    for path, content in outcome.items():
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
    print(text, end="")


if __name__ == "__main__":
    main()
