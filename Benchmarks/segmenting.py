#!/usr/bin/env python3
"""Compares the speed of `annotate segment` in two versions, in one run.

    Benchmarks/segmenting.py NEW OLD TEXT…

The programs take turns, seven runs each. Prints the megabytes per second of processor time of each program's
fastest run, and how many times as fast NEW is. LANGUAGE:TEXT states the language of a text.
"""

import os
import subprocess
import sys


def seconds(program, language, path):
    """The processor time of one run."""
    options = ["--language", language] if language else []
    with open(path, "rb") as text:
        child = subprocess.Popen([program, "segment", *options, "-"], stdin=text, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{program} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    new, old, *texts = sys.argv[1:]
    for text in texts:
        language, path = text.split(":", 1) if ":" in text else ("", text)
        size = os.path.getsize(path) / 1e6
        best = {new: float("inf"), old: float("inf")}
        for _ in range(7):
            for program in best:
                best[program] = min(best[program], seconds(program, language, path))
        print(
            f"{os.path.basename(path)}: {size:.1f} MB, {size / best[new]:.0f} and {size / best[old]:.0f} MB/s,"
            f" {best[old] / best[new]:.2f} times as fast"
        )


main()
