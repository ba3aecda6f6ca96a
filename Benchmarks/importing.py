#!/usr/bin/env python3
"""Compares importing from two formats, in one run: importing.py ANNOTATE FOLDER [SESSIONS [OTHER-ANNOTATE]].

Exports generated sessions as flat JSON Lines and as a CSV table, and imports each into an empty folder. Prints
sessions per second of processor time and peak memory; files ten times as long show whether memory grows.
OTHER-ANNOTATE, an earlier version, runs on the same files.
"""

import os
import pathlib
import shutil
import subprocess
import sys

from reading import HERE, measured


def imported(annotate, source, folder, form):
    shutil.rmtree(folder, ignore_errors=True)
    command = [annotate, "import", source, "-f", form, "--sessions", folder]
    seconds, megabytes, _ = measured(command)
    count = sum(1 for name in os.listdir(folder) if name.endswith(".json"))
    return seconds, megabytes, count


def main():
    annotate, work = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 2_000
    others = sys.argv[4:5]
    for part in (count // 10, count):
        sessions = work / f"sessions-{part}"
        subprocess.run([sys.executable, HERE / "make_sessions.py", sessions, str(part)], check=True)
        for form in ("csv", "jsonl"):
            source = work / f"{part}.{form}"
            subprocess.run([annotate, "export", sessions, "-f", form, "-o", source, "--force"], check=True)
            size = source.stat().st_size / 1e6
            for program in [annotate, *others]:
                seconds, megabytes, done = imported(program, source, work / "imported", form)
                print(
                    f"{form}, {size:.0f} MB, {pathlib.Path(program).name}: {done} sessions in {seconds:.2f} s, "
                    f"{done / seconds:.0f} per second, {megabytes:.0f} MB"
                )


if __name__ == "__main__":
    main()
