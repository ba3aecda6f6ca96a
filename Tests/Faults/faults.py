#!/usr/bin/env python3
"""Proves that nothing acknowledged is lost: faults.py PROGRAM [--short] [--corpus DIR] [--only NAME …].

Needs strace. Every line of the table is a kind of fault: how many were tried, and how many were bad. With
--short a sample of each is tried, in about a minute. The exit code is 1 if anything is bad, 2 if the harness
itself cannot work.
"""

import argparse
import os
import shutil
import signal
import sys
import time

import altered
import changed
import clocks
import damage
import echoes
import editor
import inputs
import memory
import oddities
import oracle
import outputs
import power
import processes
import script
import syscalls

ERRORS = [
    "ENOSPC",
    "ENOSPC+",
    "EIO",
    "EIO+",
    "EDQUOT",
    "EDQUOT+",
    "EINTR",
    "EXDEV",
    "EACCES",
    "EACCES+",
    "nothing written",
]


class Table:
    """Counts what was tried and what was bad, and shows the first faults of each kind."""

    def __init__(self):
        self.bad = 0

    def row(self, name: str, work) -> None:
        tried, failures, start = 0, [], time.time()

        def report(case: str, attempt) -> None:
            nonlocal tried
            tried += 1
            try:
                attempt()
            except oracle.Wrong as wrong:
                failures.append(f"{case[:160]}: {wrong}")

        work(report)
        print(f"{name:<58}{tried:>8} tried {len(failures):>6} bad {time.time() - start:>8.1f} s", flush=True)
        for failure in failures[:5]:
            print(f"    {failure}")
        if tried == 0:
            print("    nothing was tried, which proves nothing")
        self.bad += len(failures) + (tried == 0)


def rows(stage, is_short: bool, corpus: str):
    """The table: a name, and what it tries."""
    few = 7 if is_short else 1
    errors = ["ENOSPC", "EIO+"] if is_short else ERRORS
    yield (
        "killed at every call, while mending, and mending that",
        lambda r: syscalls.killed_everywhere(stage, few, r),
    )
    yield (
        "killed at random while answers stream in",
        lambda r: processes.streamed(stage, 150 if is_short else 10_000, r),
    )
    yield "power cut, strict", lambda r: power.lost(stage, "strict", r)
    yield "power cut, ext4", lambda r: power.lost(stage, "ext4", r)
    yield (
        "every call fails: " + ", ".join(errors),
        lambda r: syscalls.failed_everywhere(stage, errors, few, r),
    )
    yield "files limited in size", lambda r: processes.limited(stage, 397 if is_short else 7, r)
    yield "journal cut at every byte", lambda r: damage.cut_everywhere(stage, 97 if is_short else 1, r)
    yield (
        "every bit of the journal turned over",
        lambda r: damage.flipped_everywhere(stage, 53 if is_short else 1, r),
    )
    yield "TERM, HUP, INT, closed terminal", lambda r: processes.signalled(stage, r)
    yield "closed pipes and full devices", lambda r: processes.unread(stage, r)
    keys = [stage.program, "open", "plan.txt"]
    yield "keys, pastes and sizes of the window", lambda r: editor.fuzz(r, keys, 25 if is_short else 2_000, 1)
    yield "outputs", lambda r: outputs.everywhere(stage, 3 if is_short else 1, r)
    yield "changed under an open session", lambda r: changed.everywhere(stage, 3 if is_short else 1, r)
    yield "odd entries of the folder, and its mode", lambda r: oddities.everywhere(stage, r)
    yield "escape sequences in arguments", lambda r: echoes.everywhere(stage, 67 if is_short else 1, r)
    yield "two writers", lambda r: processes.two_writers(stage, r)
    yield "writers that race for a lock", lambda r: processes.racing_writers(stage, 6 if is_short else 200, r)
    yield "file systems without locks", lambda r: processes.unlockable(stage, r)
    yield "allocations that fail", lambda r: memory.everywhere(stage, 4 if is_short else 200, r)
    yield "allocations of the reader that fail", lambda r: memory.read(stage, 4 if is_short else 50, r)
    yield "jumps of the clock", lambda r: clocks.everywhere(stage, 30 if is_short else 1, r)
    yield "clock set back", lambda r: processes.clock_set_back(stage, r)
    yield "damaged sessions, journals, codebooks", lambda r: inputs.damaged(stage, 1 if is_short else 20, r)
    yield "one value altered in a session", lambda r: altered.values(stage, 300 if is_short else 10_000, r)
    yield (
        "altered with a new chain, against a seal",
        lambda r: altered.sealed(stage, 60 if is_short else 1_000, r),
    )
    yield "attacks on the terminal", lambda r: inputs.attacks(stage, r)
    if corpus:
        yield "corpus of bad articles", lambda r: inputs.corpus(stage, corpus, r)


def main() -> int:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # What nohup ignores would be ignored by the program, too.
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("program")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--corpus", default="", help="a folder of bad articles to try, too")
    parser.add_argument("--only", action="append", default=[], help="a part of a row's name")
    options = parser.parse_args()
    if shutil.which("strace") is None:
        print("strace is needed: apt-get install strace")
        return 2
    stage = syscalls.Stage(os.path.abspath(options.program), script.article(9), script.answers(9))
    table = Table()
    try:
        for name, work in rows(stage, options.short, options.corpus):
            if not options.only or any(part in name for part in options.only):
                table.row(name, work)
    finally:
        stage.close()
    print(f"{table.bad} bad")
    return 1 if table.bad else 0


if __name__ == "__main__":
    sys.exit(main())
