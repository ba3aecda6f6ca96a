#!/usr/bin/env python3
"""Compares writing a million judgments as JSON Lines with orjson, in one run: writing.py ANNOTATE FOLDER
[SESSIONS [OTHER-ANNOTATE]].

Ours reads and checks the sessions and writes their records to a file. orjson reads the sessions, builds the
same rows and writes them; in a second measurement, it only writes rows that are already in memory.
OTHER-ANNOTATE, an earlier version, writes the same sessions as JSON Lines, CSV and SQLite for comparison. Prints
processor seconds and peak memory of each process, and the ratios peer / ours.
"""

import pathlib
import subprocess
import sys

from reading import HERE, measured

READ_AND_WRITE = """
import os, sys, orjson
with open(sys.argv[2], "wb") as out:
    for entry in sorted(os.scandir(sys.argv[1]), key=lambda entry: entry.name):
        with open(entry.path, "rb") as file: session = orjson.loads(file.read())
        article, places = session["article"], {one["id"]: number for number, one in enumerate(session["statements"], 1)}
        head = {"session": session["id"], "annotator": session["annotator"], **{"article_" + key: article[key] for key in
            ("title", "source", "url", "author", "published", "language", "sha256")}, "codebook": session["codebook"]["name"],
            "codebook_version": session["codebook"]["version"]}
        for number, one in enumerate(session["statements"], 1):
            if one["label"] is None and not one["skipped"]: continue
            target = one["target"]
            row = {**head, "statement": one["id"], "position": number, **one, "target_position": places.get(target)}
            out.write(orjson.dumps(row)); out.write(b"\\n")
"""
WRITE = """
import resource, sys, orjson
rows = [orjson.loads(line) for line in open(sys.argv[1], "rb")]
start = resource.getrusage(resource.RUSAGE_SELF)
with open(sys.argv[2], "wb") as out:
    for row in rows: out.write(orjson.dumps(row)); out.write(b"\\n")
end = resource.getrusage(resource.RUSAGE_SELF)
print(end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime)
"""


def main():
    annotate, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 20_000
    sessions, ours, theirs = folder / "sessions", folder / "ours.jsonl", folder / "theirs.jsonl"
    subprocess.run([sys.executable, HERE / "make_sessions.py", sessions, str(count)], check=True)
    for part in (count // 10, count):
        few = folder / f"first-{part}"
        few.mkdir()
        for path in sorted(sessions.iterdir())[:part]:
            (few / path.name).hardlink_to(path)
        seconds, megabytes, _ = measured([annotate, "export", few, "-f", "jsonl", "-o", ours, "--force"])
        with open(ours, "rb") as file:
            rows = sum(1 for _ in file)
        print(f"{rows} judgments of {part} sessions: ours {seconds:.2f} s, {megabytes:.0f} MB")
    both, memory, _ = measured([sys.executable, "-c", READ_AND_WRITE, sessions, theirs])
    print(f"  orjson, reading and writing: {both:.2f} s, {memory:.0f} MB; time {both / seconds:.1f} x")
    for other in sys.argv[4:5]:
        for form in ("jsonl", "csv", "sqlite"):
            times = []
            for program in (annotate, other):
                (folder / "compared").unlink(missing_ok=True)
                times.append(
                    measured([program, "export", sessions, "-f", form, "-o", folder / "compared"])[0]
                )
            print(
                f"  {form}: ours {times[0]:.2f} s, {pathlib.Path(other).name} {times[1]:.2f} s; time {times[1] / times[0]:.1f} x"
            )
    alone, memory, output = measured([sys.executable, "-c", WRITE, ours, theirs])
    print(
        f"  orjson, writing only: {float(output):.2f} s, {memory:.0f} MB; time {float(output) / seconds:.1f} x"
    )


if __name__ == "__main__":
    main()
