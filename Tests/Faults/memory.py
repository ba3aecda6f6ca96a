"""Allocations that fail, one after the other, in a conversation and in the commands that use the C libraries.

Swift ends a program that gets no memory, the C libraries report it. Either way nothing that was told may be
lost, the session must open again, and whoever waits is told that memory ran out.
"""

import gzip
import io
import os
import pathlib
import shutil
import stat
import subprocess
import zipfile

import oracle

HERE = pathlib.Path(__file__).resolve().parent
PAGE = b"<!doctype html><title>A plan</title><article><p>Norvia leaks the <b>plan</b>.<p>The minister denied it.</article>\n"
CODEBOOK = b"name: two\nversion: 1\nlabels:\n  - {name: yes-it-is, key: y, definition: It is.}\n  - {name: not, key: n, definition: Not.}\n"


def library(stage) -> str:
    """The library that lets allocations fail."""
    path = os.path.join(stage.base, "allocations.so")
    if not os.path.exists(path):
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", path, str(HERE / "allocations.c")], check=True)
    return path


def run(stage, folder: str, command: list[str], given: bytes, **variables: str):
    environment = {**oracle.ENVIRONMENT, "LD_PRELOAD": library(stage), **variables}
    return subprocess.run(
        [stage.program, *command], cwd=folder, input=given, env=environment, capture_output=True, timeout=60
    )


def count(stage, folder: str, command: list[str], given: bytes) -> int:
    """How many allocations a run takes when none fails."""
    place = os.path.join(stage.base, "count")
    done = run(stage, folder, command, given, COUNT_ALLOCATIONS=place)
    if done.returncode:
        raise oracle.Wrong(f"{command} fails with memory: {done.stderr[-300:]!r}")
    with open(place) as file:
        return int(file.read())


def judged(done) -> None:
    """No crash but the one that says that memory ran out."""
    ran_out = done.returncode == 70 and b"out of memory" in done.stderr
    had_not_begun = done.returncode < 0 and not done.stdout  # Before the handler of crashes is there.
    if done.returncode in oracle.CRASHES and not ran_out and not had_not_begun:
        raise oracle.Wrong(f"ended with {done.returncode}: {done.stderr[-300:]!r}")


def told(stage, points: int, report) -> None:
    """A conversation in which an allocation fails, and in which all fail from there on."""
    given = b"\n".join(stage.script) + b"\n"
    folder = stage.folder()
    total = count(stage, folder, ["open", "plan.txt"], given)
    shutil.rmtree(folder)

    def attempt(which: str) -> None:
        folder = stage.folder()
        done = run(stage, folder, ["open", "plan.txt"], given, FAIL_ALLOCATION=which)
        judged(done)
        oracle.check(stage.program, folder, done.stdout, stage.script)
        shutil.rmtree(folder)

    for place in places(total, points):
        for ever in ("", "+"):
            report(
                f"allocation {place}{ever} of {total} in a conversation", lambda: attempt(f"{place}{ever}")
            )


def used(stage, points: int, report) -> None:
    """The commands that use the C libraries: YAML, SQLite, pages, Markdown, zip files."""
    folder = stage.folder()
    oracle.run(stage.program, "open", "plan.txt", folder=folder, given=b"c 41\nd 52\nquit\n")
    for name, content in (
        ("page.html", PAGE),
        ("notes.md", b"# A plan\n\nNorvia leaks *it*.\n"),
        ("two.yaml", CODEBOOK),
    ):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)
    expected = oracle.exported(stage.program, "sessions/plan.reader.json", folder)
    commands = [
        ["codebook", "show", "two.yaml"],
        ["export", "sessions", "-f", "sqlite", "-o", "out.db", "--force"],
        ["export", "sessions", "-f", "xlsx", "-o", "out.xlsx", "--force"],
        ["segment", "page.html"],
        ["segment", "notes.md"],
        ["check", "sessions"],
    ]

    def attempt(command: list[str], which: str) -> None:
        judged(run(stage, folder, command, b"", FAIL_ALLOCATION=which))
        if oracle.exported(stage.program, "sessions/plan.reader.json", folder) != expected:
            raise oracle.Wrong("the session has changed")

    for command in commands:
        total = count(stage, folder, command, b"")
        for place in places(total, points):
            report(f"allocation {place} of {total} in {command}", lambda: attempt(command, str(place)))
    shutil.rmtree(folder)


def documents() -> dict[str, bytes]:
    """A small file of each kind that a C library takes apart, and what wraps one."""
    word = io.BytesIO()
    with zipfile.ZipFile(word, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            + "".join(f"<w:p><w:r><w:t>Paragraph {i} of the plan was denied.</w:t></w:r></w:p>" for i in range(20))
            + "</w:body></w:document>",
        )
    feed = b"<rss version='2.0'><channel><title>N</title><item><title>A plan</title><description>&lt;p&gt;It leaks.&lt;/p&gt;&lt;p&gt;He denied it.&lt;/p&gt;</description></item></channel></rss>"
    return {
        "page.html": PAGE,
        "plan.docx": word.getvalue(),
        "notes.md": b"# A plan\n\nNorvia leaks *it*.\n\n- One\n- Two\n",
        "feed.xml": feed,
        "page.html.gz": gzip.compress(PAGE),
        "mail.eml": b"From: a@b.example\nSubject: A plan\nContent-Type: text/html\n\n" + PAGE,
    }


def read(stage, points: int, report) -> None:
    """The reader of documents: it gives the whole text, or its failing is an error."""
    folder = stage.folder()
    bench = os.path.join(stage.base, "reading")
    os.makedirs(bench, exist_ok=True)
    program, reader = os.path.join(bench, "annotate"), os.path.join(bench, "annotate-reader")
    if not os.path.exists(program):
        os.link(stage.program, program) if same_device(stage.program, bench) else shutil.copy(stage.program, program)
    real = os.path.join(os.path.dirname(stage.program), "annotate-reader")

    def text(name: str, which: str) -> subprocess.CompletedProcess:
        with open(reader, "w") as file:
            file.write(f"#!/bin/sh\nLD_PRELOAD='{library(stage)}' FAIL_ALLOCATION={which} exec '{real}' \"$@\"\n")
        os.chmod(reader, stat.S_IRWXU)
        return subprocess.run(
            [program, "text", name], cwd=folder, env=oracle.ENVIRONMENT, capture_output=True, timeout=300
        )

    def attempt(name: str, which: str, whole: bytes) -> None:
        done = text(name, which)
        if done.returncode == 0 and done.stdout != whole:
            raise oracle.Wrong(f"a part of the text is given as the whole: {done.stdout[-200:]!r}")
        if done.returncode != 0 and (done.returncode != 1 or not done.stderr.startswith(name.encode())):
            raise oracle.Wrong(f"ended with {done.returncode}: {done.stderr[-300:]!r}")

    for name, content in documents().items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)
        done = text(name, "0")
        if done.returncode or not done.stdout:
            raise oracle.Wrong(f"{name} is not read with memory: {done.stderr[-300:]!r}")
        # The sandbox lets nobody count in the reader; it takes fewer than these. Where all fail from one on, it may
        # go round in circles until its limit of processor time ends it, so that is tried when there is time.
        for place in sorted({round(20_000 ** (index / points)) for index in range(points)}):
            for ever in ("",) if points < 10 else ("", "+"):
                which = f"{place}{ever}"
                report(f"allocation {which} of the reader of {name}", lambda: attempt(name, which, done.stdout))
    shutil.rmtree(folder)


def same_device(one: str, other: str) -> bool:
    return os.stat(one).st_dev == os.stat(other).st_dev


def places(total: int, points: int) -> list[int]:
    """So many numbers from 1 to the total, evenly."""
    return sorted({1 + index * (total - 1) // max(1, points - 1) for index in range(points)})


def everywhere(stage, points: int, report) -> None:
    told(stage, points, report)
    used(stage, max(2, points // 4), report)
