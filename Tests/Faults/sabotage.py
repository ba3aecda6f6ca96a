#!/usr/bin/env python3
"""Proves that the harness catches what it is there for: sabotage.py [--only NAME …]

Builds the program several times in a folder of its own, each time with one promise broken, and lets the
faults loose on it. Each build must be caught. The exit code is 1 if one is not, 2 if a sabotage does not fit
the sources any more.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

STORE = "    try keeper.append(change, to: session)\n"
SNAPSHOT = "    if outcome.change != nil, keeper.wantsSnapshot { try keeper.save(session) }\n"

# What is broken, where, the lines that are replaced, and the rows of the table that must notice.
SABOTAGES = [
    (
        "the journal is not compared before an answer",
        "Sources/Annotator/Store/SessionStore/SessionHandle.swift",
        [
            (
                "    if let strangeness = journal.strangeness { throw notSaved(strangeness.words, at: journal.path) }\n",
                "",
            )
        ],
        "changed under",
    ),
    (
        "the lock is not compared before an answer",
        "Sources/Annotator/Store/SessionStore/SessionHandle.swift",
        [
            (
                "    guard let lock, !lock.isInPlace else { return }\n",
                "    guard let lock, lock.isInPlace != lock.isInPlace else { return }\n",
            )
        ],
        "changed under",
    ),
    (
        "--force replaces whatever has the name",
        "Sources/Annotator/SystemIO/OutputPlace.swift",
        [("    case S_IFCHR, S_IFIFO: .stream\n", "    case S_IFCHR, S_IFIFO: .file\n")],
        "outputs",
    ),
    (
        "an answer is confirmed without a sync",
        "Sources/Annotator/Store/Journal/Journal.swift",
        [
            (
                "      try file.write(record, at: length)\n      try sync()\n",
                "      try file.write(record, at: length)\n",
            )
        ],
        "power cut, strict",
    ),
    (
        "a new session's name is not synced",
        "Sources/Annotator/SystemIO/FileSystem.swift",
        [("    try syncFolder(folder)\n    return stamp\n", "    _ = folder\n    return stamp\n")],
        "power cut, strict",
    ),
    (
        "an answer is confirmed before it is written",
        "Sources/Annotator/Repl/Repl.swift",
        [
            (STORE, ""),
            (
                SNAPSHOT,
                "    if let change = outcome.change { try keeper.append(change, to: session) }\n" + SNAPSHOT,
            ),
        ],
        "killed at every call",
    ),
    (
        "a damaged record is passed over",
        "Sources/Annotator/Store/Journal/JournalLine.swift",
        [
            ("    let sum = digits(of: CRC32.checksum(of: content))\n", ""),
            (
                "    return line.dropFirst(marker.count).prefix(11).elementsEqual(sum + [0x22, 0x2C, 0x20])\n",
                "    return !content.isEmpty\n",
            ),
        ],
        "every bit of the journal turned over",
    ),
]


def copy_project(work: str) -> None:
    """Puts what the program is built from into a folder, with its times, so that only what changed is built
    again."""
    for part in ("Package.swift", "Package.resolved", "Sources", "Tests", "Benchmarks", "Documentation"):
        source, place = os.path.join(PROJECT, part), os.path.join(work, part)
        shutil.rmtree(place, ignore_errors=True)
        if os.path.isdir(source):
            shutil.copytree(source, place, ignore=shutil.ignore_patterns(".build", ".venv", "__pycache__"))
        elif os.path.exists(source):
            shutil.copy2(source, place)


def sabotaged(sources: str, path: str, replacements) -> bool:
    """Breaks a file; false when it does not hold what is to be broken."""
    place = os.path.join(sources, path)
    with open(place) as file:
        text = file.read()
    for old, new in replacements:
        if text.count(old) != 1:
            return False
        text = text.replace(old, new)
    with open(place, "w") as file:
        file.write(text)
    return True


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", action="append", default=[], help="a part of what is broken")
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="annotate-sabotage-")
    missed = 0
    try:
        for name, path, replacements, rows in SABOTAGES:
            if options.only and not any(part in name for part in options.only):
                continue
            copy_project(work)
            if not sabotaged(work, path, replacements):
                print(f"{name}: {path} does not hold the lines to replace; mend this script")
                return 2
            built = subprocess.run(
                ["swift", "build", "--product", "annotate"], cwd=work, capture_output=True, text=True
            )
            if built.returncode:
                print(f"{name}: does not build: {built.stdout[-2_000:]}{built.stderr[-2_000:]}")
                return 2
            program = os.path.join(work, ".build", "debug", "annotate")
            faults = os.path.join(PROJECT, "Tests", "Faults", "faults.py")
            done = subprocess.run(
                [sys.executable, faults, program, "--only", rows], capture_output=True, text=True
            )
            is_caught = done.returncode == 1
            missed += not is_caught
            print(
                f"{name}: {'caught' if is_caught else 'NOT CAUGHT'} by '{rows}': {done.stdout.splitlines()[-1]}",
                flush=True,
            )
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
