"""Learns the two tables of the sentence model. Only additions, multiplications and bincounts of doubles are
used, in a fixed order, so that every machine produces the same bytes."""

import json
import os
import subprocess

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
BITS = 16
WORD_BITS = 18
FEATURES = 41
OWN = 8
ZERO = 81
LIMIT = 45
FIRST_DIGIT = 36
program = os.path.join(HERE, ".build", "release", "segmentation-trainer")


def trainer(*arguments, records):
    """Runs the Swift program that shares the segmenter's code, so that features are defined only once."""
    text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return subprocess.run(
        [program, *arguments], input=text.encode(), stdout=subprocess.PIPE, check=True
    ).stdout


def learn_words(records):
    """The set of words seen in lower case at least three times, and nine times out of ten, inside sentences."""
    counts = np.frombuffer(trainer("words", records=records), dtype=np.uint32).reshape(-1, 2).astype(np.int64)
    lower, upper = counts[:, 0], counts[:, 1]
    known = (lower >= 3) & (lower >= 9 * upper)
    padded = np.zeros((len(known) + 5) // 6 * 6, dtype=np.int64)
    padded[: len(known)] = known
    digits = padded.reshape(-1, 6) @ np.array([1, 2, 4, 8, 16, 32])
    return bytes((digits + FIRST_DIGIT).astype(np.uint8))


def dump(records, words_path):
    """The rows of all candidates: features, label, whether a rule decided, record index."""
    rows = np.frombuffer(trainer("features", words_path, records=records), dtype=np.uint16)
    return rows.reshape(-1, FEATURES + 3)


def learn_weights(rows, weights, penalty=1.0, rounds=400, neutral=0.5):
    """Minimises a squared hinge loss with an L2 penalty by accelerated gradient steps.

    Every row is seen twice: with the features of its language and, at weight `neutral`, without them, so that
    the model also works in languages it never saw.
    """
    asked = rows[:, FEATURES + 1] == 0
    rows, weights = rows[asked], weights[asked]
    labels = rows[:, FEATURES].astype(np.float64) * 2 - 1
    index = rows[:, :FEATURES].astype(np.int64)
    full = index.ravel()
    general = np.ascontiguousarray(index[:, : FEATURES - OWN]).ravel()
    count = len(rows)
    row_full = np.repeat(np.arange(count), FEATURES)
    row_general = np.repeat(np.arange(count), FEATURES - OWN)
    size = 1 << BITS

    seen = np.bincount(full, weights=np.repeat(weights, FEATURES), minlength=size)
    seen += np.bincount(general, weights=np.repeat(weights * neutral, FEATURES - OWN), minlength=size)
    step = 1.0 / (2 * FEATURES * seen + penalty)

    def slope(index, rows_of, width, theta, scale):
        margin = labels * np.bincount(rows_of, weights=theta[index], minlength=count)
        force = np.maximum(1.0 - margin, 0.0)
        # Beyond a margin of -1 the loss grows linearly: mislabelled rows must not steer.
        force = np.minimum(force, 2.0)
        pull = -2.0 * scale * weights * labels * force
        return np.bincount(index, weights=np.repeat(pull, width), minlength=size)

    theta = np.zeros(size)
    ahead = theta.copy()
    for turn in range(rounds):
        gradient = slope(full, row_full, FEATURES, ahead, 1.0) + penalty * ahead
        gradient += slope(general, row_general, FEATURES - OWN, ahead, neutral)
        fresh = ahead - step * gradient
        ahead = fresh + (turn / (turn + 3.0)) * (fresh - theta)
        theta = fresh
    return quantise(theta)


def quantise(theta):
    """Weights as printable characters, scaled to the 99.9th percentile of their magnitudes; larger ones are clipped."""
    magnitude = np.sort(np.abs(theta[theta != 0]))
    reach = magnitude[int(len(magnitude) * 0.999)] if len(magnitude) else 1.0
    levels = np.clip(np.floor(theta / reach * LIMIT + 0.5), -LIMIT, LIMIT).astype(np.int64)
    return bytes((levels + ZERO).astype(np.uint8))


def train(material, scratch, **options):
    """Learns both tables from weighted records; returns the paths of their files in `scratch`."""
    os.makedirs(scratch, exist_ok=True)
    records = [record for record, _ in material]
    words_path = os.path.join(scratch, "words")
    with open(words_path, "wb") as file:
        file.write(learn_words(records))
    rows = dump(records, words_path)
    weights_of = np.array([weight for _, weight in material])
    # The record index is 16 bits wide and ascending: undo its wrapping.
    index = rows[:, FEATURES + 2].astype(np.int64)
    index += np.cumsum(np.concatenate([[0], (np.diff(index) < 0)])) * 65536
    table = learn_weights(rows, weights_of[index], **options)
    weights_path = os.path.join(scratch, "weights")
    with open(weights_path, "wb") as file:
        file.write(table)
    return weights_path, words_path
