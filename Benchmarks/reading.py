#!/usr/bin/env python3
"""Compares reading sessions for their ratings with orjson and DuckDB, in one run: reading.py ANNOTATE FOLDER
[SESSIONS].

Prints processor seconds (user and system, of all threads) and peak memory of each process, and the ratios
peer / ours. The peers parse and count labels. Ours checks every file (digests, ranges, labels), and "orjson with
checks" checks the same. "reading" is this package's reading-benchmark, which counts labels as the peers do;
`annotate agreement` also computes all its figures. Flat records are read by `annotate agreement`.
"""

import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
READING = "reading-benchmark"

ORJSON_FILES = """
import collections, os, sys, orjson
counts = collections.Counter()
for entry in os.scandir(sys.argv[1]):
    with open(entry.path, "rb") as file: session = orjson.loads(file.read())
    counts.update(one["label"] for one in session["statements"])
print(counts.total())
"""
ORJSON_LINES = """
import collections, sys, orjson
counts = collections.Counter()
for line in open(sys.argv[1], "rb"): counts.update(one["label"] for one in orjson.loads(line)["statements"])
print(counts.total())
"""
CHECKS = """
import collections, hashlib, os, sys, orjson
counts = collections.Counter()
def take(session):
    article, labels = session["article"], {label["name"] for label in session["codebook"]["labels"]}
    text = article["text"]
    assert hashlib.sha256(text.encode()).hexdigest() == article["sha256"]
    ids, end, targets = set(), 0, set()
    for one in session["statements"]:
        label, start = one["label"], one["start"]
        assert one["id"] not in ids and end <= start < one["end"] <= len(text)
        ids.add(one["id"])
        end = one["end"]
        assert text[start:end] == one["text"]
        assert label is None or label in labels and not one["skipped"]
        assert one["confidence"] is None or label is not None and 0 <= one["confidence"] <= 1
        if one["target"] is not None: targets.add(one["target"])
        counts[label] += 1
    assert targets <= ids
"""
ORJSON_CHECKED_FILES = (
    CHECKS
    + """
for entry in os.scandir(sys.argv[1]):
    with open(entry.path, "rb") as file: take(orjson.loads(file.read()))
print(counts.total())
"""
)
ORJSON_CHECKED_LINES = (
    CHECKS
    + """
for line in open(sys.argv[1], "rb"): take(orjson.loads(line))
print(counts.total())
"""
)
ORJSON_RECORDS = """
import collections, sys, orjson
counts = collections.Counter()
for line in open(sys.argv[1], "rb"): counts[orjson.loads(line).get("label")] += 1
print(counts.total())
"""
DUCKDB_RECORDS = """
import sys, duckdb
duckdb.sql("SET enable_progress_bar = false")
rows = duckdb.sql(f"SELECT label, count(*) FROM read_json('{sys.argv[1]}', columns = {{label: 'VARCHAR'}}) GROUP BY ALL")
print(sum(count for _, count in rows.fetchall()))
"""
DUCKDB = """
import sys, duckdb
duckdb.sql("SET enable_progress_bar = false")
source = f"read_json('{sys.argv[1]}', maximum_object_size = 268435456, columns = {{annotator: 'VARCHAR', statements: 'STRUCT(label VARCHAR)[]'}})"
rows = duckdb.sql(f"SELECT one.label, count(*) FROM (SELECT unnest(statements) AS one FROM {source}) GROUP BY ALL")
print(sum(count for _, count in rows.fetchall()))
"""


def measured(command):
    """Processor seconds, peak megabytes and output of a process."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(map(str, command))[:200]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6, output


def compare(name, annotate, ours, peers, reading=None):
    seconds, megabytes, output = measured([annotate, "agreement", "--json", "--samples", "1", ours])
    ratings = json.loads(output)["counts"]["ratings"]
    print(f"{name}: agreement {seconds:.2f} s, {megabytes:.0f} MB; {ratings} ratings")
    if reading:
        seconds, megabytes, counted = measured([reading, ours])
        assert int(counted) == ratings, f"reading counted {counted}"
        print(f"  reading {seconds:.2f} s, {megabytes:.0f} MB")
    for peer, program, path in peers:
        theirs, memory, counted = measured([sys.executable, "-c", program, path])
        assert int(counted) == ratings, f"{peer} counted {counted}"
        print(
            f"  {peer} {theirs:.2f} s, {memory:.0f} MB; time {theirs / seconds:.1f} x, memory {memory / megabytes:.1f} x"
        )


def without_nulls(flat, slim):
    """Writes the records as another program might store them, without nulls and spaces."""
    with open(flat, encoding="utf-8") as rows, open(slim, "w", encoding="utf-8") as out:
        for row in map(json.loads, rows):
            kept = {key: value for key, value in row.items() if value is not None}
            out.write(json.dumps(kept, ensure_ascii=False, separators=(",", ":")) + "\n")


def main(annotate, folder, count=10_000):
    folder = pathlib.Path(folder)
    subprocess.run(["swift", "build", "-c", "release", "--product", READING], cwd=HERE, check=True)
    reading = HERE / ".build" / "release" / READING
    files, packed = folder / "sessions", folder / "all.sessions.jsonl"
    subprocess.run([sys.executable, HERE / "make_sessions.py", files, str(count), "50"], check=True)
    subprocess.run(
        [annotate, "export", "-f", "sessions", "-o", packed, files], check=True, stderr=subprocess.DEVNULL
    )
    flat = folder / "flat.jsonl"
    subprocess.run(
        [annotate, "export", "-f", "jsonl", "-o", flat, files], check=True, stderr=subprocess.DEVNULL
    )
    size = sum(path.stat().st_size for path in files.iterdir()) / 1e6
    compare(
        f"{count} session files, {size:.0f} MB",
        annotate,
        files,
        [
            ("orjson", ORJSON_FILES, files),
            ("orjson with checks", ORJSON_CHECKED_FILES, files),
            ("DuckDB", DUCKDB, f"{files}/*.json"),
        ],
        reading,
    )
    compare(
        f"the same packed, {packed.stat().st_size / 1e6:.0f} MB",
        annotate,
        packed,
        [
            ("orjson", ORJSON_LINES, packed),
            ("orjson with checks", ORJSON_CHECKED_LINES, packed),
            ("DuckDB", DUCKDB, packed),
        ],
        reading,
    )
    slim = folder / "slim.jsonl"
    without_nulls(flat, slim)
    for name, path in [("as flat records", flat), ("as flat records without nulls", slim)]:
        compare(
            f"the same {name}, {path.stat().st_size / 1e6:.0f} MB",
            annotate,
            path,
            [("orjson", ORJSON_RECORDS, path), ("DuckDB", DUCKDB_RECORDS, path)],
        )


if __name__ == "__main__":
    main(*sys.argv[1:3], *map(int, sys.argv[3:]))
