#!/usr/bin/env python3
"""Compares alpha and Dawid-Skene with Python peers on the same ratings, in one run.

    python3 -m venv .venv && .venv/bin/pip install krippendorff==0.8.1 crowd-kit==1.4.2
    swift build -c release
    .venv/bin/python agreement.py [RATINGS ...]

Each side runs in a separate process, so that peak memory is measured separately. Prints processor seconds,
peak memory and the ratios peer / ours. The peer runs 20 iterations of Dawid-Skene without early stopping. Its
likelihood is defined differently, so only alpha's results can be compared; it is an error if they differ.
"""

import os
import resource
import subprocess
import sys
import time

BINARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), ".build/release/agreement-benchmark")
ANNOTATORS = 200
MASK = (1 << 64) - 1


def split_mix(state):
    """The same generator as on the Swift side."""
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        bits = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        yield bits ^ (bits >> 31)


def made(count):
    """The same ratings as on the Swift side: items, annotators, labels."""
    import numpy

    items, annotators, labels = (numpy.empty(count // 5 * 5, dtype=numpy.int32) for _ in range(3))
    numbers = split_mix(7)
    position = 0
    for item in range(count // 5):
        truth, start = next(numbers) % 3, next(numbers) % ANNOTATORS
        for vote in range(5):
            annotator = (start + vote * 37) % ANNOTATORS
            right = next(numbers) % 1000 < 550 + annotator * 2
            label = truth if right else (truth + 1 + next(numbers) % 2) % 3
            items[position], annotators[position], labels[position] = item, annotator, label
            position += 1
    return items, annotators, labels


def peer_alpha(count):
    import krippendorff
    import numpy

    items, annotators, labels = made(count)
    matrix = numpy.full((ANNOTATORS, count // 5), numpy.nan)
    matrix[annotators, items] = labels
    return lambda: krippendorff.alpha(reliability_data=matrix, level_of_measurement="nominal")


def peer_dawid_skene(count):
    import pandas
    from crowdkit.aggregation import DawidSkene

    items, annotators, labels = made(count)
    frame = pandas.DataFrame({"task": items, "worker": annotators, "label": labels})
    return lambda: len(DawidSkene(n_iter=20, tol=-1.0).fit_predict(frame))


def run_peer(name, count):
    """Prints seconds, megabytes and the result; run in a separate process."""
    work = {"alpha": peer_alpha, "dawid_skene_20": peer_dawid_skene}[name](count)
    start = time.process_time()
    result = work()
    seconds = time.process_time() - start
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000, result)


def ours(count):
    """Processor seconds and results by name, and the peak memory of both together."""
    lines = subprocess.run(
        [BINARY, "speed", str(count)], check=True, capture_output=True, text=True
    ).stdout.split("\n")
    words = [line.split() for line in lines if line]
    figures = {w[0]: (float(w[2]), float(w[6])) for w in words if w[1] == "cpu"}
    return figures, float(words[-1][1])


def main(counts):
    for count in counts:
        figures, megabytes = ours(count)
        for name, (seconds, result) in figures.items():
            peer = subprocess.run(
                [sys.executable, __file__, "--peer", name, str(count)], capture_output=True, text=True
            )
            print(f"{name} of {count} ratings: ours {seconds:.4f} s, {megabytes:.0f} MB")
            if peer.returncode != 0:
                print("  peer failed: " + (peer.stderr.strip().split("\n") or ["?"])[-1])
                continue
            peer_seconds, peer_megabytes, peer_result = map(float, peer.stdout.split())
            if name == "alpha" and abs(peer_result - result) > 1e-9:
                sys.exit(f"alpha differs: {result} here, {peer_result} there")
            print(
                f"  peer {peer_seconds:.4f} s, {peer_megabytes:.0f} MB; "
                f"time {peer_seconds / seconds:.1f} x, memory {peer_megabytes / megabytes:.1f} x"
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peer"]:
        run_peer(sys.argv[2], int(sys.argv[3]))
    else:
        main([int(argument) for argument in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
